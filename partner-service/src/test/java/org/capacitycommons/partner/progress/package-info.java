@NullMarked
package org.capacitycommons.partner.progress;

import org.jspecify.annotations.NullMarked;
