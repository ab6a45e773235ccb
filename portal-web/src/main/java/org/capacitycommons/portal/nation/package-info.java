/** Nations and their names in the visitor's language. */
@NullMarked
package org.capacitycommons.portal.nation;

import org.jspecify.annotations.NullMarked;
