/** The first page of everybody who is signed in. */
@NullMarked
package org.capacitycommons.portal.start;

import org.jspecify.annotations.NullMarked;
