/** The kinds of refusal that only this service knows. */
@NullMarked
package org.capacitycommons.catalog.problem;

import org.jspecify.annotations.NullMarked;
