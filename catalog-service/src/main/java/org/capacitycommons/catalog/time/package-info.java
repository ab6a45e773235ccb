/** The clock. */
@NullMarked
package org.capacitycommons.catalog.time;

import org.jspecify.annotations.NullMarked;
