/** The folder that holds everything a running suite keeps. */
@NullMarked
package org.capacitycommons.launcher.state;

import org.jspecify.annotations.NullMarked;
