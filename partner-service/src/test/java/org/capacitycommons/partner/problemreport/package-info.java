@NullMarked
package org.capacitycommons.partner.problemreport;

import org.jspecify.annotations.NullMarked;
