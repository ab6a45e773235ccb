/** The search port on an embedded Lucene index that follows the change table. */
@NullMarked
package org.capacitycommons.catalog.search.lucene;

import org.jspecify.annotations.NullMarked;
