/** Random walks over the service, judged by tables that were written from the domain's words and not from the code. */
@NullMarked
package org.capacitycommons.partner.walk;

import org.jspecify.annotations.NullMarked;
