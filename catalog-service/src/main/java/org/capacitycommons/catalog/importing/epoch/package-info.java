/** The table of notable models of Epoch AI. */
@NullMarked
package org.capacitycommons.catalog.importing.epoch;

import org.jspecify.annotations.NullMarked;
