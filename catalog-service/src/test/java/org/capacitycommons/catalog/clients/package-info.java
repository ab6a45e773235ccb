/** Clients that others publish, run against this service. */
@NullMarked
package org.capacitycommons.catalog.clients;

import org.jspecify.annotations.NullMarked;
