/** The list of model sizes of llmfit. */
@NullMarked
package org.capacitycommons.catalog.importing.llmfit;

import org.jspecify.annotations.NullMarked;
