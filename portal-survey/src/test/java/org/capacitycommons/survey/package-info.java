/** What the survey looks at, without a browser. */
@NullMarked
package org.capacitycommons.survey;

import org.jspecify.annotations.NullMarked;
