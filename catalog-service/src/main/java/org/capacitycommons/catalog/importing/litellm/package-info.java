/** The price list of LiteLLM. */
@NullMarked
package org.capacitycommons.catalog.importing.litellm;

import org.jspecify.annotations.NullMarked;
