@NullMarked
package org.capacitycommons.partner.match;

import org.jspecify.annotations.NullMarked;
