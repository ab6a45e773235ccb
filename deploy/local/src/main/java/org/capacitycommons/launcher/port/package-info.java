/** Ports of the suite, and who holds one that should be free. */
@NullMarked
package org.capacitycommons.launcher.port;

import org.jspecify.annotations.NullMarked;
