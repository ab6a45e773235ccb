/** Pages of the model catalogue. */
@NullMarked
package org.capacitycommons.portal.catalog;

import org.jspecify.annotations.NullMarked;
