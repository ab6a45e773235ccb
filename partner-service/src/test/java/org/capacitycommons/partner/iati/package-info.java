@NullMarked
package org.capacitycommons.partner.iati;

import org.jspecify.annotations.NullMarked;
