@NullMarked
package org.capacitycommons.partner.words;

import org.jspecify.annotations.NullMarked;
