/** Plain SQL with little ceremony. Knows no feature. */
@NullMarked
package org.capacitycommons.catalog.database;

import org.jspecify.annotations.NullMarked;
