/** What is reported on a deployment as it happens: milestones, results, money. */
@NullMarked
package org.capacitycommons.partner.progress;

import org.jspecify.annotations.NullMarked;
