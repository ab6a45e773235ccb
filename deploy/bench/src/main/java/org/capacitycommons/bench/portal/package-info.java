/** Measures the portal as visitors meet it: a whole suite with demonstration accounts, and a real browser. */
@NullMarked
package org.capacitycommons.bench.portal;

import org.jspecify.annotations.NullMarked;
