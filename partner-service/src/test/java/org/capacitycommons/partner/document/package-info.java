@NullMarked
package org.capacitycommons.partner.document;

import org.jspecify.annotations.NullMarked;
