/** Measures the services as they are built: what was asked beside what was measured. */
@NullMarked
package org.capacitycommons.bench;

import org.jspecify.annotations.NullMarked;
