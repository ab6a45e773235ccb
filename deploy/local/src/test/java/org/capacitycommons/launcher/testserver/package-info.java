/** A real database server for tests that need one of their own. */
@NullMarked
package org.capacitycommons.launcher.testserver;

import org.jspecify.annotations.NullMarked;
