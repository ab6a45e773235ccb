/** Our own words in the languages of the portal. */
@NullMarked
package org.capacitycommons.catalog.words;

import org.jspecify.annotations.NullMarked;
