/** Feeds of others: read, judged record by record, applied in batches. */
@NullMarked
package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.NullMarked;
