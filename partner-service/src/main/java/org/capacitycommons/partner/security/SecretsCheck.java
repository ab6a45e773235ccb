package org.capacitycommons.partner.security;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Stops a start with a password that anybody could guess, before the first migration touches a database. */
@Singleton
class SecretsCheck implements FlywayConfigurationCustomizer {
    private static final int SHORTEST = 12;
    private static final Set<String> GUESSABLE =
            Set.of("partner_app_password", "partner_owner_password", "changemechangeme", "postgrespostgres");

    private final String appPassword;
    private final String ownerPassword;

    SecretsCheck(
            @ConfigProperty(name = "quarkus.datasource.password") String appPassword,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
        this.appPassword = appPassword;
        this.ownerPassword = ownerPassword;
    }

    /** Changes nothing: called before migrating, which is the moment to refuse. */
    @Override
    public void customize(FluentConfiguration configuration) {
        check(LaunchMode.current());
    }

    /** Holds also where migrations are left to somebody else. */
    void onStart(@Observes StartupEvent start) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            refuseGuessable("PARTNER_DB_PASSWORD", appPassword);
            refuseGuessable("PARTNER_DB_OWNER_PASSWORD", ownerPassword);
        }
    }

    static void refuseGuessable(String setting, String secret) {
        if (secret.length() < SHORTEST || GUESSABLE.contains(secret)) {
            throw new IllegalStateException("%s must be a random secret of at least %d characters that no default names"
                    .formatted(setting, SHORTEST));
        }
    }
}
