/** Incidents, for anybody: what happened, what was done, and who else runs the same revision. */
@NullMarked
package org.capacitycommons.portal.incident;

import org.jspecify.annotations.NullMarked;
