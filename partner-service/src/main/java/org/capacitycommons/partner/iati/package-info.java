/** Deployments in the words of the IATI Standard: what is exported, and what is taken in. */
@NullMarked
package org.capacitycommons.partner.iati;

import org.jspecify.annotations.NullMarked;
