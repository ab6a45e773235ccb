/** People: what they prefer, what is held on them, and how they are forgotten. */
@NullMarked
package org.capacitycommons.partner.person;

import org.jspecify.annotations.NullMarked;
