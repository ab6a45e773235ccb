/** The first page: what this is, the three doors, and what happened last. */
@NullMarked
package org.capacitycommons.portal.front;

import org.jspecify.annotations.NullMarked;
