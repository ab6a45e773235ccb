/** Which models somebody can afford and may use: the needs, what is at hand, and the answer with all it rests on. */
@NullMarked
package org.capacitycommons.catalog.affordability;

import org.jspecify.annotations.NullMarked;
