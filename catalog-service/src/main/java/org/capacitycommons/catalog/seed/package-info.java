/** What the catalogue knows on its first day. */
@NullMarked
package org.capacitycommons.catalog.seed;

import org.jspecify.annotations.NullMarked;
