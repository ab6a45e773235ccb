package org.capacitycommons.portal.session;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with secrets that are missing, short or easy to guess, and with cookies that may travel in the clear. */
class StartGuard {
    private static final String HOST_ONLY = "__Host-";

    /** A setting and how long it has to be. */
    private record Secret(String name, int shortest) {}

    private static final List<Secret> SECRETS = List.of(
            new Secret("portal.session.key", 32),
            new Secret("portal.csrf.key", 32),
            new Secret("quarkus.oidc.authentication.state-secret", 32),
            new Secret("quarkus.oidc.credentials.secret", 32),
            new Secret("quarkus.datasource.password", 16),
            new Secret("quarkus.flyway.password", 16));

    /** What examples and defaults are made of. Random text holds none of these. */
    private static final List<String> GUESSABLE = List.of(
            "password",
            "passwort",
            "changeme",
            "change-me",
            "change_me",
            "secret",
            "example",
            "default",
            "postgres",
            "keycloak",
            "portal",
            "for-tests",
            "qwerty",
            "12345678",
            "0123456789");

    /** Fewer different characters than this are a pattern. */
    private static final int FEWEST_CHARACTERS = 8;

    void check(@Observes StartupEvent start, Config config, SessionConfig session, CsrfConfig csrf) {
        if (LaunchMode.current() == LaunchMode.TEST) {
            return;
        }
        checkSecrets(name -> config.getOptionalValue(name, String.class).orElse(""));
        if (!ConfigUtils.getProfiles().contains("local")) {
            checkCookies(session.secureCookies(), csrf.cookie());
        }
    }

    static void checkSecrets(UnaryOperator<String> settings) {
        SECRETS.forEach(secret -> check(secret, settings.apply(secret.name())));
    }

    static void checkCookies(boolean secure, String csrfCookie) {
        if (!secure || !csrfCookie.startsWith(HOST_ONLY)) {
            throw new IllegalStateException("only the local profile may send cookies without Secure and " + HOST_ONLY);
        }
    }

    private static void check(Secret secret, String value) {
        if (value.length() < secret.shortest()) {
            throw new IllegalStateException(
                    secret.name() + " must be set to at least " + secret.shortest() + " random characters");
        }
        String small = value.toLowerCase(Locale.ROOT);
        if (value.chars().distinct().count() < FEWEST_CHARACTERS
                || GUESSABLE.stream().anyMatch(small::contains)) {
            throw new IllegalStateException(secret.name() + " can be guessed; set it to random characters");
        }
    }
}
