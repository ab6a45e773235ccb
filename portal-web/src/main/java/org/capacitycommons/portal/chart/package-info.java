/** Charts: geometry for small SVG drawings. Words and numbers stand in HTML beside them. Knows no feature. */
@NullMarked
package org.capacitycommons.portal.chart;

import org.jspecify.annotations.NullMarked;
