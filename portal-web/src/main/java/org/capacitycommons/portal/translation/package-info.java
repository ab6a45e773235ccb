/** How far the translations have been checked. */
@NullMarked
package org.capacitycommons.portal.translation;

import org.jspecify.annotations.NullMarked;
