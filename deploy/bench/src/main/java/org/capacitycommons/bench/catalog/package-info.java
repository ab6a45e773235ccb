/** The catalogue with as many models as the public hubs hold: searching, following, building anew. */
@NullMarked
package org.capacitycommons.bench.catalog;

import org.jspecify.annotations.NullMarked;
