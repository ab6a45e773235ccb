@NullMarked
package org.capacitycommons.partner.notice;

import org.jspecify.annotations.NullMarked;
