/** How large a request may be. */
@NullMarked
package org.capacitycommons.partner.limits;

import org.jspecify.annotations.NullMarked;
