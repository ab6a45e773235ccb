/** What every page shares: the layout's data, rendering, errors, headers. Knows no feature. */
@NullMarked
package org.capacitycommons.portal.page;

import org.jspecify.annotations.NullMarked;
