/** Answers of the Hugging Face Hub. */
@NullMarked
package org.capacitycommons.catalog.importing.huggingface;

import org.jspecify.annotations.NullMarked;
