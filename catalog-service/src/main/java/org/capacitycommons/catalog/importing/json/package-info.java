/** What feeds in JSON have in common: reading a stream, field by field, without trusting it. */
@NullMarked
package org.capacitycommons.catalog.importing.json;

import org.jspecify.annotations.NullMarked;
