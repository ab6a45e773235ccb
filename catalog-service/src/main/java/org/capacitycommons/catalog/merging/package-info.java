/** Models that turn out to be one: what moves, and where the old addresses lead. */
@NullMarked
package org.capacitycommons.catalog.merging;

import org.jspecify.annotations.NullMarked;
