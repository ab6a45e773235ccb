/** The licence list of SPDX. */
@NullMarked
package org.capacitycommons.catalog.importing.spdx;

import org.jspecify.annotations.NullMarked;
