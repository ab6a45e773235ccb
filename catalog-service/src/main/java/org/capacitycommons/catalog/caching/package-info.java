/** Lets callers ask whether what they have is still right. */
@NullMarked
package org.capacitycommons.catalog.caching;

import org.jspecify.annotations.NullMarked;
