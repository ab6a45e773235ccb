/** The page of statistics. */
@NullMarked
package org.capacitycommons.portal.statistics;

import org.jspecify.annotations.NullMarked;
