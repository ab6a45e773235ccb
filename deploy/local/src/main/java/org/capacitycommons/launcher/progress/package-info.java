/** What the person at the terminal sees while something takes its time. */
@NullMarked
package org.capacitycommons.launcher.progress;

import org.jspecify.annotations.NullMarked;
