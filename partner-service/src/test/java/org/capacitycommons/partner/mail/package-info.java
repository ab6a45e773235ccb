@NullMarked
package org.capacitycommons.partner.mail;

import org.jspecify.annotations.NullMarked;
