/** The list of models of OpenRouter. */
@NullMarked
package org.capacitycommons.catalog.importing.openrouter;

import org.jspecify.annotations.NullMarked;
