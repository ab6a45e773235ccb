/** Files that organisations hand in instead of filling forms: IATI activities and tables. */
@NullMarked
package org.capacitycommons.portal.exchange;

import org.jspecify.annotations.NullMarked;
