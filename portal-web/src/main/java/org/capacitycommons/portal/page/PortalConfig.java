package org.capacitycommons.portal.page;

import io.smallrye.config.ConfigMapping;

/** Where the portal and the identity provider stand, as a browser sees them. */
@ConfigMapping(prefix = "portal")
interface PortalConfig {

    /** Own public address without a slash at the end. Wrong, it breaks the return from signing in and all full links. */
    String url();

    /** The identity provider's address. Its origin is the only foreign one that a form may lead to. */
    String oidcUrl();

    /** The catalogue's public address: files and feeds are fetched there. */
    String catalogUrl();
}
