/** A real PostgreSQL for the tests of every service, with the same two roles as in production. */
@NullMarked
package org.capacitycommons.audit.testing;

import org.jspecify.annotations.NullMarked;
