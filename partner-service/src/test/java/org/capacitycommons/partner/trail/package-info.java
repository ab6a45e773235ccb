@NullMarked
package org.capacitycommons.partner.trail;

import org.jspecify.annotations.NullMarked;
