/** What was asked, what was measured, on which machine. */
@NullMarked
package org.capacitycommons.bench.report;

import org.jspecify.annotations.NullMarked;
