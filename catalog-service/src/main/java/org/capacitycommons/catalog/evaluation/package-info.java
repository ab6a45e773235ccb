/** Published scores, and for which languages there is more than a claim. */
@NullMarked
package org.capacitycommons.catalog.evaluation;

import org.jspecify.annotations.NullMarked;
