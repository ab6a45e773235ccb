/** Models, the values known of them with their sources, and their revisions. */
@NullMarked
package org.capacitycommons.catalog.model;

import org.jspecify.annotations.NullMarked;
