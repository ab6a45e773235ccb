package org.capacitycommons.portal.page;

import jakarta.enterprise.context.ApplicationScoped;

/** Where programs and feed readers find the open data, for links on pages. */
@ApplicationScoped
public class PublicAddresses {
    private final PortalConfig config;

    PublicAddresses(PortalConfig config) {
        this.config = config;
    }

    /** An address of the catalogue service. */
    public String catalog(String path) {
        return config.catalogUrl() + path;
    }
}
