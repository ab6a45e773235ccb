/** Results of the AI Energy Score. */
@NullMarked
package org.capacitycommons.catalog.importing.energyscore;

import org.jspecify.annotations.NullMarked;
