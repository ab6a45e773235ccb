@NullMarked
package org.capacitycommons.partner.membership;

import org.jspecify.annotations.NullMarked;
