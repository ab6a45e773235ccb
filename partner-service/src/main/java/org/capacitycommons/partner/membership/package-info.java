/** Who belongs to which organisation, and how people come and leave. */
@NullMarked
package org.capacitycommons.partner.membership;

import org.jspecify.annotations.NullMarked;
