@NullMarked
package org.capacitycommons.partner.seeding;

import org.jspecify.annotations.NullMarked;
