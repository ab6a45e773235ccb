/** How the portal calls the services: the caller's token, problems, outages. */
@NullMarked
package org.capacitycommons.portal.service;

import org.jspecify.annotations.NullMarked;
