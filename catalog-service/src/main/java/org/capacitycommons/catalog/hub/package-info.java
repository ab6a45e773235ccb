/** The catalogue in the form of the Hugging Face Hub, so that clients made for the Hub can read it. */
@NullMarked
package org.capacitycommons.catalog.hub;

import org.jspecify.annotations.NullMarked;
