/** What administrators do with the catalogue: imports, offers that fit no model, advisories, values in doubt. */
@NullMarked
package org.capacitycommons.portal.curation;

import org.jspecify.annotations.NullMarked;
