/** Evaluations of the Model Openness Tool. */
@NullMarked
package org.capacitycommons.catalog.importing.mot;

import org.jspecify.annotations.NullMarked;
