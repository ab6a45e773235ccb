/** How to take the data of the suite along. */
@NullMarked
package org.capacitycommons.portal.opendata;

import org.jspecify.annotations.NullMarked;
