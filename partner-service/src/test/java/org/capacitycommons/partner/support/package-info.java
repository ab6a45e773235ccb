@NullMarked
package org.capacitycommons.partner.support;

import org.jspecify.annotations.NullMarked;
