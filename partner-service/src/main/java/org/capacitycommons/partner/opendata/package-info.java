/** The public data as tables and as a map, and tables taken in. */
@NullMarked
package org.capacitycommons.partner.opendata;

import org.jspecify.annotations.NullMarked;
