@NullMarked
package org.capacitycommons.partner.deployment;

import org.jspecify.annotations.NullMarked;
