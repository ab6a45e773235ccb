@NullMarked
package org.capacitycommons.partner.security;

import org.jspecify.annotations.NullMarked;
