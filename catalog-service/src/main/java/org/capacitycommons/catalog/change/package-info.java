/** What has changed in the catalogue, for those who keep a copy of it. */
@NullMarked
package org.capacitycommons.catalog.change;

import org.jspecify.annotations.NullMarked;
