/** Progress and closing reports: what a deployment sends every period, and what administrators say to it. */
@NullMarked
package org.capacitycommons.partner.report;

import org.jspecify.annotations.NullMarked;
