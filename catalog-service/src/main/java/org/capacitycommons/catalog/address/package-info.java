/** Under which address this service is known outside. */
@NullMarked
package org.capacitycommons.catalog.address;

import org.jspecify.annotations.NullMarked;
