package org.capacitycommons.catalog.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "Changeme", "short-one"})
    void aSecretThatCouldBeGuessed_stopsTheStart_andIsNotPrinted(String secret) {
        assertThatThrownBy(() -> SecretsCheck.requireSafe("quarkus.datasource.password", secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("quarkus.datasource.password is empty, short or a default");
    }

    @Test
    void aRandomSecret_isTaken() {
        assertThatCode(() -> SecretsCheck.requireSafe("quarkus.datasource.password", "8fQ2xw0ZPq7LmE41"))
                .doesNotThrowAnyException();
    }
}
