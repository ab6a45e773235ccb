@NullMarked
package org.capacitycommons.partner.statistics;

import org.jspecify.annotations.NullMarked;
