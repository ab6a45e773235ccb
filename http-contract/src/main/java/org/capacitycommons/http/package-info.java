/** What every service of the suite says over HTTP in the same way. Knows no domain word. */
@NullMarked
package org.capacitycommons.http;

import org.jspecify.annotations.NullMarked;
