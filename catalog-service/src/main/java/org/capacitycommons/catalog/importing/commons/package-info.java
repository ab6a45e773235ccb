/** The catalogue's own files, as its exports write them. */
@NullMarked
package org.capacitycommons.catalog.importing.commons;

import org.jspecify.annotations.NullMarked;
