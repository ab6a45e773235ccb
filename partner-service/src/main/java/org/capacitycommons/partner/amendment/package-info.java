/** Amendments: changes to what is approved or published, waiting for acceptance. */
@NullMarked
package org.capacitycommons.partner.amendment;

import org.jspecify.annotations.NullMarked;
