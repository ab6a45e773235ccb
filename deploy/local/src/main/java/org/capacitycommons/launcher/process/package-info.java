/** Processes that belong to the suite, and the proof that they do. */
@NullMarked
package org.capacitycommons.launcher.process;

import org.jspecify.annotations.NullMarked;
