@NullMarked
package org.capacitycommons.bench.portal;

import org.jspecify.annotations.NullMarked;
