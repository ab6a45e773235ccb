@NullMarked
package org.capacitycommons.partner.housekeeping;

import org.jspecify.annotations.NullMarked;
