@NullMarked
package org.capacitycommons.partner;

import org.jspecify.annotations.NullMarked;
