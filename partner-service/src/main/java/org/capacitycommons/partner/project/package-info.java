/** What a ministry registers, from draft to decision, and the one table of its states. */
@NullMarked
package org.capacitycommons.partner.project;

import org.jspecify.annotations.NullMarked;
