/** What the pages say: languages, message bundles, plural rules, formats. Knows no feature. */
@NullMarked
package org.capacitycommons.portal.words;

import org.jspecify.annotations.NullMarked;
