/** What belongs to the visitor's own account: where it is signed in. */
@NullMarked
package org.capacitycommons.portal.account;

import org.jspecify.annotations.NullMarked;
