/** What the visitor was told, and how much of it waits to be read. */
@NullMarked
package org.capacitycommons.portal.inbox;

import org.jspecify.annotations.NullMarked;
