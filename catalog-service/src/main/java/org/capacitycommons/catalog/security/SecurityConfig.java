package org.capacitycommons.catalog.security;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of who is let in. */
@ConfigMapping(prefix = "catalog.security")
interface SecurityConfig {
    /**
     * Clients of the realm whose tokens are taken. A name too many lets that client act for its users here; without
     * the portal's name nobody can sign in.
     */
    @WithDefault("portal-web,portal-cli")
    Set<String> clients();
}
