/** Demonstration accounts of a suite that runs on one machine. */
@NullMarked
package org.capacitycommons.launcher.account;

import org.jspecify.annotations.NullMarked;
