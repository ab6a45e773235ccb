@NullMarked
package org.capacitycommons.partner.bom;

import org.jspecify.annotations.NullMarked;
