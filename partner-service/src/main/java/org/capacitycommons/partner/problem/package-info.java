/** The closed list of refusals that come from the rules of this service. */
@NullMarked
package org.capacitycommons.partner.problem;

import org.jspecify.annotations.NullMarked;
