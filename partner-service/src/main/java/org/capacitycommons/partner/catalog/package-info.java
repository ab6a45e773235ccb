/** What this service asks catalog-service, and what happens when that does not answer. */
@NullMarked
package org.capacitycommons.partner.catalog;

import org.jspecify.annotations.NullMarked;
