@NullMarked
package org.capacitycommons.partner.nation;

import org.jspecify.annotations.NullMarked;
