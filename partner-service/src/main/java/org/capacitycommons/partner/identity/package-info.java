/** What the identity provider has to know of accounts, and the calls that tell it. */
@NullMarked
package org.capacitycommons.partner.identity;

import org.jspecify.annotations.NullMarked;
