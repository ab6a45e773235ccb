/** Asking a part whether it is ready. */
@NullMarked
package org.capacitycommons.launcher.health;

import org.jspecify.annotations.NullMarked;
