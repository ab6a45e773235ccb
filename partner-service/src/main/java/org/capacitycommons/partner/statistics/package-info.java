/** Numbers about what is public, folded from the records as they change. */
@NullMarked
package org.capacitycommons.partner.statistics;

import org.jspecify.annotations.NullMarked;
