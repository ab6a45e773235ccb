/** Who calls, what that person may see, and the second wall in the database that holds it. */
@NullMarked
package org.capacitycommons.partner.security;

import org.jspecify.annotations.NullMarked;
