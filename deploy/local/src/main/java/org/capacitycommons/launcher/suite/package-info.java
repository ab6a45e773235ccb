/** Starting, watching and stopping all parts together. */
@NullMarked
package org.capacitycommons.launcher.suite;

import org.jspecify.annotations.NullMarked;
