package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which logout tokens are believed. */
class LogoutTokensTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final TestProvider PROVIDER = new TestProvider();

    @Test
    void aTokenOfTheProvider_namesASession_orAPersonOnly() throws LogoutTokens.Refused {
        LogoutTokens.Logout one = at(NINE).read(PROVIDER.ends("s-1", NINE));
        assertThat(one.session()).isEqualTo("s-1");
        assertThat(one.subject()).isEqualTo("amina");

        LogoutTokens.Logout all = at(NINE).read(PROVIDER.token(NINE, claims -> {}));
        assertThat(all.session()).isNull();
        assertThat(all.subject()).isEqualTo("amina");
    }

    @Test
    void aTokenIsRememberedAtLeastAsLongAsItIsTaken() throws LogoutTokens.Refused {
        LogoutTokens.Logout logout = at(NINE).read(PROVIDER.ends("s-1", NINE));

        assertThat(logout.goodUntil()).isAfter(NINE.plus(LogoutTokens.OLDEST));
        assertThatThrownBy(() -> at(logout.goodUntil())
                        .read(PROVIDER.token(NINE, claims -> claims.setExpirationTimeMinutesInTheFuture(600_000))))
                .isInstanceOf(LogoutTokens.Refused.class);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw("of another issuer", claims -> claims.setIssuer("http://elsewhere/realms/commons")),
                flaw("without an issuer", claims -> claims.unsetClaim("iss")),
                flaw("for another client", claims -> claims.setAudience("portal-cli")),
                flaw("for nobody", claims -> claims.unsetClaim("aud")),
                flaw("without a moment", claims -> claims.unsetClaim("iat")),
                flaw("from the future", claims -> claims.setIssuedAt(TestProvider.at(NINE.plusSeconds(60)))),
                flaw("too old", claims -> claims.setIssuedAt(TestProvider.at(NINE.minus(Duration.ofMinutes(4))))),
                flaw("expired", claims -> claims.setExpirationTime(TestProvider.at(NINE.minusSeconds(60)))),
                flaw("without an id", claims -> claims.unsetClaim("jti")),
                flaw("with an endless id", claims -> claims.setJwtId("x".repeat(201))),
                flaw("with a nonce, as ID tokens have", claims -> claims.setClaim("nonce", "n")),
                flaw("without an event", claims -> claims.unsetClaim("events")),
                flaw("with another event", claims -> claims.setClaim("events", Map.of("http://x/login", Map.of()))),
                flaw("with an event in name only", claims -> claims.setClaim("events", "logout")),
                flaw("about nobody", claims -> claims.unsetClaim("sub")),
                flaw("about a blank person", claims -> claims.setSubject(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flaws")
    void aTokenWithOneFlaw_isRefused(String name, Consumer<JwtClaims> flaw) {
        assertThatThrownBy(() -> at(NINE).read(PROVIDER.token(NINE, flaw)))
                .as(name)
                .isInstanceOf(LogoutTokens.Refused.class);
    }

    @Test
    void aForgedToken_isRefused() {
        String good = PROVIDER.ends("s-1", NINE);
        String[] parts = good.split("\\.", -1);
        String[] others = PROVIDER.ends("s-2", NINE).split("\\.", -1);

        assertRefused(PROVIDER.forged(NINE, claims -> claims.setClaim("sid", "s-1")));
        assertRefused(PROVIDER.unsigned(NINE, claims -> claims.setClaim("sid", "s-1")));
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "a.b.c", "{}"})
    void whatIsNoToken_isRefused(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> at(NINE).read(token)).isInstanceOf(LogoutTokens.Refused.class);
    }

    private static Arguments flaw(String name, Consumer<JwtClaims> change) {
        return Arguments.of(name, change);
    }

    private static LogoutTokens at(Instant moment) {
        return new LogoutTokens(
                PROVIDER, TestProvider.ISSUER, TestProvider.CLIENT, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
