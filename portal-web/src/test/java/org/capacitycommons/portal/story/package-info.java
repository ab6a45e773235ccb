/** Stories that lead through many features, and what holds for every form of the portal. */
@NullMarked
package org.capacitycommons.portal.story;

import org.jspecify.annotations.NullMarked;
