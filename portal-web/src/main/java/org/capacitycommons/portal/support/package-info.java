/** Support: what partners offer, what projects need, and the matches that come of it. */
@NullMarked
package org.capacitycommons.portal.support;

import org.jspecify.annotations.NullMarked;
