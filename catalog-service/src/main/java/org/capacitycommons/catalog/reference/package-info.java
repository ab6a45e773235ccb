/** Short lists that are read whole: hardware, languages, labels of facets. */
@NullMarked
package org.capacitycommons.catalog.reference;

import org.jspecify.annotations.NullMarked;
