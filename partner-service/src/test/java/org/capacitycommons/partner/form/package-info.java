@NullMarked
package org.capacitycommons.partner.form;

import org.jspecify.annotations.NullMarked;
