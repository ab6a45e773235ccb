/** What was measured of the portal itself, told to everybody. */
@NullMarked
package org.capacitycommons.portal.measured;

import org.jspecify.annotations.NullMarked;
