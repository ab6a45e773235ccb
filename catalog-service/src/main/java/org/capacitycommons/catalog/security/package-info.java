/** Who calls, and what production must not be started with. */
@NullMarked
package org.capacitycommons.catalog.security;

import org.jspecify.annotations.NullMarked;
