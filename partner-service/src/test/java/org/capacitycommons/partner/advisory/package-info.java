@NullMarked
package org.capacitycommons.partner.advisory;

import org.jspecify.annotations.NullMarked;
