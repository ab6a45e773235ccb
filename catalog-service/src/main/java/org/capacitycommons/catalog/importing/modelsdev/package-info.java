/** The price list of models.dev. */
@NullMarked
package org.capacitycommons.catalog.importing.modelsdev;

import org.jspecify.annotations.NullMarked;
