package org.capacitycommons.catalog.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;

/** Refuses to start production with a secret that anybody could guess. */
@Singleton
class SecretsCheck {
    private static final List<String> SECRETS = List.of("quarkus.datasource.password", "quarkus.flyway.password");
    private static final Set<String> GUESSED =
            Set.of("password", "passwort", "postgres", "admin", "secret", "changeme", "change-me", "catalog", "test");
    private static final int SHORTEST = 16;

    private final Config config;

    SecretsCheck(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            SECRETS.forEach(name -> requireSafe(
                    name, config.getOptionalValue(name, String.class).orElse("")));
        }
    }

    static void requireSafe(String name, String value) {
        if (value.length() < SHORTEST || GUESSED.contains(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException(
                    "%s is empty, short or a default: set a random one of at least %d characters"
                            .formatted(name, SHORTEST));
        }
    }
}
