package org.capacitycommons.partner.identity;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How accounts are changed at the identity provider. */
@ConfigMapping(prefix = "commons.identity")
interface IdentitySettings {

    /**
     * The realm, such as {@code https://id.example.org/realms/commons}.
     *
     * <p>Another realm than the tokens come from, and changes of members show nowhere.
     */
    URI realm();

    /** The client whose service account may manage people of the realm, and nothing else. */
    String client();

    /** Its secret; without one, accounts are left to be changed by hand, and invitations make none. */
    Optional<String> secret();
}
