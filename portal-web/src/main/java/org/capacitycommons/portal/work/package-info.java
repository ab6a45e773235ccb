/** What waits for administrators: how much of each kind there is, its lists, and the pages on which it is decided. */
@NullMarked
package org.capacitycommons.portal.work;

import org.jspecify.annotations.NullMarked;
