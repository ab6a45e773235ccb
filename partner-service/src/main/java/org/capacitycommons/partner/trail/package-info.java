/** Reading the audit trail and checking that nobody changed it. */
@NullMarked
package org.capacitycommons.partner.trail;

import org.jspecify.annotations.NullMarked;
