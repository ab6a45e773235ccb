/** Finding models: the question, the answer, and the port that an engine implements. */
@NullMarked
package org.capacitycommons.catalog.search;

import org.jspecify.annotations.NullMarked;
