/** Time as something that is handed in. */
@NullMarked
package org.capacitycommons.partner.time;

import org.jspecify.annotations.NullMarked;
