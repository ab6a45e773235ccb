/** The whole state of a suite in one file, and back out of it. */
@NullMarked
package org.capacitycommons.launcher.backup;

import org.jspecify.annotations.NullMarked;
