@NullMarked
package org.capacitycommons.catalog.words;

import org.jspecify.annotations.NullMarked;
