/** AI systems in use or about to be: stages, sites, models in use, indicators. */
@NullMarked
package org.capacitycommons.partner.deployment;

import org.jspecify.annotations.NullMarked;
