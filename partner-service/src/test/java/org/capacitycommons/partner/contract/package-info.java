@NullMarked
package org.capacitycommons.partner.contract;

import org.jspecify.annotations.NullMarked;
