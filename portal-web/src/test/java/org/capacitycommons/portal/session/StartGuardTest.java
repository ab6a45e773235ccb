package org.capacitycommons.portal.session;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StartGuardTest {
    private static final String RANDOM = "kX3vQm9ZtB7wLr2YcN8sHd5JfGp4TeUa6VbWiRoDhKy";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "portal.session.key", RANDOM,
            "portal.csrf.key", RANDOM,
            "quarkus.oidc.authentication.state-secret", RANDOM,
            "quarkus.oidc.credentials.secret", RANDOM,
            "quarkus.datasource.password", RANDOM,
            "quarkus.flyway.password", RANDOM));

    @Test
    void randomSecretsAndHostCookies_areFine() {
        assertThatCode(this::start).doesNotThrowAnyException();
        assertThatCode(() -> StartGuard.checkCookies(true, "__Host-csrf")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.session.key",
                "portal.csrf.key",
                "quarkus.oidc.authentication.state-secret",
                "quarkus.oidc.credentials.secret",
                "quarkus.datasource.password",
                "quarkus.flyway.password"
            })
    void aSecretThatIsMissingOrShort_isNamed(String name) {
        settings.put(name, "kX3vQm9ZtB7");
        assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining(name);
        settings.remove(name);
        assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme-changeme-changeme-changeme",
                "Password-Password-Password-1234567890",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabcabcabcabcabcabcabcabcabc",
                "0123456789abcdef0123456789abcdef",
                "for-tests-only-kX3vQm9ZtB7wLr2YcN8sHd5"
            })
    void aSecretThatCanBeGuessed_isRefused(String guessable) {
        settings.put("quarkus.flyway.password", guessable);
        assertThatIllegalStateException()
                .isThrownBy(this::start)
                .withMessageContaining("quarkus.flyway.password")
                .withMessageContaining("guessed");
    }

    @ParameterizedTest
    @CsvSource({"false, __Host-csrf", "true, csrf", "false, csrf"})
    void cookiesInTheClear_areRefused(boolean secure, String csrfCookie) {
        assertThatIllegalStateException().isThrownBy(() -> StartGuard.checkCookies(secure, csrfCookie));
    }

    private void start() {
        StartGuard.checkSecrets(name -> settings.getOrDefault(name, ""));
    }
}
