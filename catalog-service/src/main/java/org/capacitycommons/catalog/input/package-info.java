/** What people may write into the fields of the catalogue. Knows no feature. */
@NullMarked
package org.capacitycommons.catalog.input;

import org.jspecify.annotations.NullMarked;
