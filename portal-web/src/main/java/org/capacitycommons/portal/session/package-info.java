/** Sessions on the server, sealed with the portal's key; the browser holds a random name only. */
@NullMarked
package org.capacitycommons.portal.session;

import org.jspecify.annotations.NullMarked;
