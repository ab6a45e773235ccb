@NullMarked
package org.capacitycommons.partner.amendment;

import org.jspecify.annotations.NullMarked;
