/** What partners put on the table, and what approved projects lack. */
@NullMarked
package org.capacitycommons.partner.support;

import org.jspecify.annotations.NullMarked;
