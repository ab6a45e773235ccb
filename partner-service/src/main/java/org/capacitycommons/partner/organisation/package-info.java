/** Ministries, partners and the administering body, and who somebody is among them. */
@NullMarked
package org.capacitycommons.partner.organisation;

import org.jspecify.annotations.NullMarked;
