/** The portal's pages and style sheet under the Nu HTML checker. */
@NullMarked
package org.capacitycommons.markup;

import org.jspecify.annotations.NullMarked;
