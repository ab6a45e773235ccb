package org.capacitycommons.portal.session;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with secrets that are missing or short, and with cookies that may travel in the clear. */
class StartGuard {
    private static final int SHORTEST = 32;
    private static final List<String> SECRETS = List.of(
            "portal.session.key",
            "portal.csrf.key",
            "quarkus.oidc.authentication.state-secret",
            "quarkus.oidc.credentials.secret");

    void check(@Observes StartupEvent start, Config config, SessionConfig session) {
        List<String> profiles = ConfigUtils.getProfiles();
        if (profiles.contains("test")) {
            return;
        }
        for (String secret : SECRETS) {
            if (config.getOptionalValue(secret, String.class).orElse("").length() < SHORTEST) {
                throw new IllegalStateException(secret + " must be set to at least " + SHORTEST + " random characters");
            }
        }
        if (!session.secureCookies() && !profiles.contains("local")) {
            throw new IllegalStateException("only the local profile may send cookies without Secure");
        }
    }
}
