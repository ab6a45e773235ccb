/** Measured energy, always with hardware and date. */
@NullMarked
package org.capacitycommons.catalog.energy;

import org.jspecify.annotations.NullMarked;
