/** What people do with the whole suite, told as stories and walked in a real browser. */
@NullMarked
package org.capacitycommons.journeys;

import org.jspecify.annotations.NullMarked;
