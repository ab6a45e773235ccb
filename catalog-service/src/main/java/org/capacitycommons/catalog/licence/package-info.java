/** Licences and what they allow, in plain words. */
@NullMarked
package org.capacitycommons.catalog.licence;

import org.jspecify.annotations.NullMarked;
