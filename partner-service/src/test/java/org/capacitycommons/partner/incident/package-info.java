@NullMarked
package org.capacitycommons.partner.incident;

import org.jspecify.annotations.NullMarked;
