/** The registration form as data: its questions, and the one check that every answer goes through. */
@NullMarked
package org.capacitycommons.partner.form;

import org.jspecify.annotations.NullMarked;
