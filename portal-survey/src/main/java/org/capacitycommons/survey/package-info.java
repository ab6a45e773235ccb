/** Every page of the portal in every state, and a browser that looks at it without judging for itself. */
@NullMarked
package org.capacitycommons.survey;

import org.jspecify.annotations.NullMarked;
