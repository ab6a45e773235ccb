/** Present prices in the form of OpenRouter, so that clients made for OpenRouter can read them. */
@NullMarked
package org.capacitycommons.catalog.openrouter;

import org.jspecify.annotations.NullMarked;
