/** The map: land without borders and one dot for each nation. Knows no feature. */
@NullMarked
package org.capacitycommons.portal.map;

import org.jspecify.annotations.NullMarked;
