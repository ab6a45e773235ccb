/** Statistics over public deployments as the partner service answers them, and how pages show them. */
@NullMarked
package org.capacitycommons.portal.figures;

import org.jspecify.annotations.NullMarked;
