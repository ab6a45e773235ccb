/** Nations and what is published about their membership in programmes. */
@NullMarked
package org.capacitycommons.partner.nation;

import org.jspecify.annotations.NullMarked;
