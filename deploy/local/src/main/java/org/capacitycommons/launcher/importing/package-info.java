/** Sends a file to the catalogue's import and follows it to its end. */
@NullMarked
package org.capacitycommons.launcher.importing;

import org.jspecify.annotations.NullMarked;
