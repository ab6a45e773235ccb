/** Tells people what happened to records of theirs: in the portal, and by mail. */
@NullMarked
package org.capacitycommons.partner.notice;

import org.jspecify.annotations.NullMarked;
