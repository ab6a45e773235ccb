/** What the description of the API needs beyond annotations. */
@NullMarked
package org.capacitycommons.catalog.openapi;

import org.jspecify.annotations.NullMarked;
