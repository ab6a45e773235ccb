/** Measures partner-service with the deployments of 150 nations. */
@NullMarked
package org.capacitycommons.bench.partner;

import org.jspecify.annotations.NullMarked;
