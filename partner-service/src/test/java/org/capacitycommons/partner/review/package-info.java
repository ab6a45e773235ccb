@NullMarked
package org.capacitycommons.partner.review;

import org.jspecify.annotations.NullMarked;
