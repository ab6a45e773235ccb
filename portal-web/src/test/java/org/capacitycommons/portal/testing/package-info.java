/** What the tests of the portal share: a stub of the services that serves the contract's own examples, and a browser. */
@NullMarked
package org.capacitycommons.portal.testing;

import org.jspecify.annotations.NullMarked;
