package org.capacitycommons.partner.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "changemechangeme"})
    void guessablePassword_stopsTheStart(String secret) {
        assertThatThrownBy(() -> SecretsCheck.refuseGuessable("PARTNER_DB_PASSWORD", secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARTNER_DB_PASSWORD");
    }

    @Test
    void randomPassword_isFine() {
        assertThatCode(() -> SecretsCheck.refuseGuessable("PARTNER_DB_PASSWORD", "kT9vQ2mXr7Lw4Zp1"))
                .doesNotThrowAnyException();
    }
}
