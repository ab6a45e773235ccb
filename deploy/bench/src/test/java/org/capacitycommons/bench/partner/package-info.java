@NullMarked
package org.capacitycommons.bench.partner;

import org.jspecify.annotations.NullMarked;
