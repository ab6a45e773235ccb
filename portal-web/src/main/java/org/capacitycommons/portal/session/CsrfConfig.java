package org.capacitycommons.portal.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What forms are protected with. */
@ConfigMapping(prefix = "portal.csrf")
public interface CsrfConfig {

    /**
     * Signs the tokens of forms. At least 32 random characters, the same on every replica; otherwise a form that
     * another replica wrote is taken for an old one and has to be sent twice.
     */
    String key();

    /** Name of the cookie. It has the {@code __Host-} prefix everywhere but on plain http in the local profile. */
    @WithName("cookie")
    @WithDefault("__Host-csrf")
    String cookie();
}
