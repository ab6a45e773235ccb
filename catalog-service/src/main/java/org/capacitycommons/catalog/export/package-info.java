/** The catalogue as files for others: streamed, in forms that it can read back itself. */
@NullMarked
package org.capacitycommons.catalog.export;

import org.jspecify.annotations.NullMarked;
