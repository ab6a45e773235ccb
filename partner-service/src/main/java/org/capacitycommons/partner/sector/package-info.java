/** Sectors with the codes that other systems know them by. */
@NullMarked
package org.capacitycommons.partner.sector;

import org.jspecify.annotations.NullMarked;
