/** How open a model is: its class in the Model Openness Framework, computed from what was published. */
@NullMarked
package org.capacitycommons.catalog.openness;

import org.jspecify.annotations.NullMarked;
