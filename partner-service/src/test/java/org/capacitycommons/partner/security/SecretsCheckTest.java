package org.capacitycommons.partner.security;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
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
    void migrations_areNotReachedWithAGuessablePassword() {
        SecretsCheck check = new SecretsCheck("kT9vQ2mXr7Lw4Zp1", "postgrespostgres");

        assertThat(check).isInstanceOf(FlywayConfigurationCustomizer.class);
        assertThatThrownBy(() -> check.check(LaunchMode.NORMAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARTNER_DB_OWNER_PASSWORD");
        assertThatCode(() -> check.check(LaunchMode.TEST)).doesNotThrowAnyException();
    }

    @Test
    void randomPassword_isFine() {
        assertThatCode(() -> SecretsCheck.refuseGuessable("PARTNER_DB_PASSWORD", "kT9vQ2mXr7Lw4Zp1"))
                .doesNotThrowAnyException();
    }
}
