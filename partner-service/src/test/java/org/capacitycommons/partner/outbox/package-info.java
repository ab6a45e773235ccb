@NullMarked
package org.capacitycommons.partner.outbox;

import org.jspecify.annotations.NullMarked;
