/** Advisories of the catalogue, and what they ask of deployments that run an affected revision. */
@NullMarked
package org.capacitycommons.partner.advisory;

import org.jspecify.annotations.NullMarked;
