package org.capacitycommons.portal.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a visitor stays signed in, and the key that seals what is kept about it. */
@ConfigMapping(prefix = "portal.session")
interface SessionConfig {

    /**
     * Seals tokens and rescued forms at rest. At least 32 random characters; the same on every replica, or visitors
     * are signed out whenever the load balancer moves them. Changing it signs everybody out.
     */
    String key();

    /** A session that nobody uses ends after this. Too short loses nothing typed, but asks people to sign in again. */
    @WithDefault("60M")
    Duration idle();

    /** A session ends after this, used or not. Longer than Keycloak's own maximum has no effect. */
    @WithDefault("12H")
    Duration absolute();

    /** The same two for administrators and auditors, whose session a passer-by could do more harm with. */
    @WithDefault("30M")
    Duration adminIdle();

    /** See {@link #adminIdle()}. */
    @WithDefault("8H")
    Duration adminAbsolute();

    /** How long a form that came after its session's end is kept for its owner. */
    @WithDefault("24H")
    Duration rescue();

    /**
     * Whether cookies carry Secure and the {@code __Host-} prefix. Only the local profile may switch it off, for
     * plain http on 127.0.0.1; every other profile refuses to start without it.
     */
    @WithDefault("true")
    boolean secureCookies();
}
