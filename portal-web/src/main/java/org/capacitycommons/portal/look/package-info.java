/** What the portal looks like: its style sheet and script, and the name, logo and colours that a nation gives it. */
@NullMarked
package org.capacitycommons.portal.look;

import org.jspecify.annotations.NullMarked;
