/** Incidents and hazards: what went wrong or could have, and what was done. */
@NullMarked
package org.capacitycommons.partner.incident;

import org.jspecify.annotations.NullMarked;
