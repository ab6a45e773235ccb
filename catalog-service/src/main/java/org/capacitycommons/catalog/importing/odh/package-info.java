/** The model catalogue of Open Data Hub. */
@NullMarked
package org.capacitycommons.catalog.importing.odh;

import org.jspecify.annotations.NullMarked;
