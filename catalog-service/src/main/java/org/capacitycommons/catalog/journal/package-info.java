/** The audit trail of the catalogue: writing it and showing it. */
@NullMarked
package org.capacitycommons.catalog.journal;

import org.jspecify.annotations.NullMarked;
