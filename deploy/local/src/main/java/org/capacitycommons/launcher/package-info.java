/** The command line behind <code>./portal</code>. */
@NullMarked
package org.capacitycommons.launcher;

import org.jspecify.annotations.NullMarked;
