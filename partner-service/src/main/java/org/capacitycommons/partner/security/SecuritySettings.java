package org.capacitycommons.partner.security;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the second wall and of what a request may cost. */
@ConfigMapping(prefix = "commons.security")
interface SecuritySettings {

    /**
     * Longest time that one statement of a request may run in the database.
     *
     * <p>Too long, and a few slow calls hold every connection of the pool while others wait; too short, and honest
     * lists of a busy day are refused with 503. Work at start is not bound by it.
     */
    @WithDefault("5s")
    Duration statementTimeout();

    /**
     * Clients (claim {@code azp}) whose tokens are taken.
     *
     * <p>Each one more is one more place from which a stolen token works; one too few, and its users get 401.
     */
    Set<String> acceptedClients();
}
