@NullMarked
package org.capacitycommons.partner.person;

import org.jspecify.annotations.NullMarked;
