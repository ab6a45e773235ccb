/** Reading feeds that are tables. */
@NullMarked
package org.capacitycommons.catalog.importing.table;

import org.jspecify.annotations.NullMarked;
