/** Changes to models that any signed-in user proposes, and what admins make of them. */
@NullMarked
package org.capacitycommons.catalog.correction;

import org.jspecify.annotations.NullMarked;
