/** The page that answers which models somebody can afford and may use. */
@NullMarked
package org.capacitycommons.portal.affordability;

import org.jspecify.annotations.NullMarked;
