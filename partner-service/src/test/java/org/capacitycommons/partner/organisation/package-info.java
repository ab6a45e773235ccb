@NullMarked
package org.capacitycommons.partner.organisation;

import org.jspecify.annotations.NullMarked;
