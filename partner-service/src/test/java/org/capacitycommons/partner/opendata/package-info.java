@NullMarked
package org.capacitycommons.partner.opendata;

import org.jspecify.annotations.NullMarked;
