/** Putting load on something and timing it. */
@NullMarked
package org.capacitycommons.bench.measure;

import org.jspecify.annotations.NullMarked;
