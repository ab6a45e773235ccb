/** The arithmetic of affordability: pure functions over numbers that know their unit, source and what they lack. */
@NullMarked
package org.capacitycommons.catalog.affordability.formula;

import org.jspecify.annotations.NullMarked;
