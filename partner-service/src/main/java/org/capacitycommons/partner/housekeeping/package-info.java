/** What has to be cleared away from time to time. */
@NullMarked
package org.capacitycommons.partner.housekeeping;

import org.jspecify.annotations.NullMarked;
