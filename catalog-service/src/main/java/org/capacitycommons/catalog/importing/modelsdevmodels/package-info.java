/** The models of models.dev, without prices. */
@NullMarked
package org.capacitycommons.catalog.importing.modelsdevmodels;

import org.jspecify.annotations.NullMarked;
