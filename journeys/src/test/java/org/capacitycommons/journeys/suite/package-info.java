/** The running suite and the people who use it. */
@NullMarked
package org.capacitycommons.journeys.suite;

import org.jspecify.annotations.NullMarked;
