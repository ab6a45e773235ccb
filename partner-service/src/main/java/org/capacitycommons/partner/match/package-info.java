/** Who took up what: from a ranked suggestion to a proposal, its acceptance and its end. */
@NullMarked
package org.capacitycommons.partner.match;

import org.jspecify.annotations.NullMarked;
