@NullMarked
package org.capacitycommons.partner.report;

import org.jspecify.annotations.NullMarked;
