package org.capacitycommons.portal.session;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.oidc.AuthorizationCodeTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.portal.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whose session lives how long. */
@PortalTest
class SessionTokensTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    @Inject
    DataSource database;

    @Inject
    SessionConfig config;

    @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-required")
    boolean encryptionRequired;

    @ParameterizedTest
    @CsvSource({"ministry, 60, 12", "partner, 60, 12", "admin, 30, 8", "auditor, 30, 8"})
    void whoSeesMore_isSignedOutSooner(String role, long idleMinutes, long hours) throws SQLException {
        var tokens = new SessionTokens(database, config, Clock.fixed(NINE, ZoneOffset.UTC));
        String name = tokens.open(new AuthorizationCodeTokens(null, token(role), null));

        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select idle_until, absolute_expiry from portal_session where name_hash = ?")) {
            query.setBytes(1, Seal.sha256(name));
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject(1, OffsetDateTime.class).toInstant())
                        .isEqualTo(NINE.plus(Duration.ofMinutes(idleMinutes)));
                assertThat(row.getObject(2, OffsetDateTime.class).toInstant())
                        .isEqualTo(NINE.plus(Duration.ofHours(hours)));
            }
        }
    }

    @Test
    void aTokenThatCannotBeRead_opensNoSession() {
        var tokens = new SessionTokens(database, config, Clock.fixed(NINE, ZoneOffset.UTC));

        assertThatThrownBy(() -> tokens.open(new AuthorizationCodeTokens(null, "a.b.c.d.e", null)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Encrypted by the extension it could not be, and everybody would get the longer limits. */
    @Test
    void theExtension_handsTheTokensOverAsTheyCame() {
        assertThat(encryptionRequired).isFalse();
    }

    private static String token(String role) {
        String claims =
                "{\"sub\":\"amina\",\"auth_time\":%d,\"roles\":[\"%s\"]}".formatted(NINE.getEpochSecond(), role);
        return "x." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
    }
}
