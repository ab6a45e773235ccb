package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusMock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The identity provider says that somebody is signed out: the sessions here end with it, and for nobody else's word. */
@PortalTest
class BackChannelLogoutTest {
    private static final String ADDRESS = "/auth/back-channel-logout";
    private static final byte[] TOKENS = {1, 2, 3};

    private final Browser keycloak = new Browser();
    private final TestProvider provider = new TestProvider();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void keysOfTheProvider() {
        QuarkusMock.installMockForType(provider, ProviderKeys.class);
    }

    @Test
    void aSessionThatEndedThere_endsHere_andNoOther() {
        byte[] telephone = opened("amina", "s-telephone");
        byte[] refreshed = opened("amina", "s-telephone");
        byte[] desk = opened("amina", "s-desk");
        byte[] somebodyElse = opened("bintou", "s-bintou");

        var answer = send(provider.ends("s-telephone", clock.instant()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(lives(telephone)).isFalse();
        assertThat(lives(refreshed)).isFalse();
        assertThat(lives(desk)).isTrue();
        assertThat(lives(somebodyElse)).isTrue();
    }

    @Test
    void aClosedAccount_losesEverySession() {
        byte[] telephone = opened("amina", "s-1");
        byte[] desk = opened("amina", "s-2");

        assertThat(send(provider.token(clock.instant(), claims -> {})).status()).isEqualTo(200);

        assertThat(lives(telephone)).isFalse();
        assertThat(lives(desk)).isFalse();
    }

    @Test
    void aTokenSentAgain_endsNothing() {
        String token = provider.token(clock.instant(), claims -> claims.setSubject("replayed"));
        assertThat(send(token).status()).isEqualTo(200);
        byte[] signedInAgain = opened("replayed", "s-3");

        assertThat(send(token).status()).isEqualTo(400);

        assertThat(lives(signedInAgain)).isTrue();
    }

    @Test
    void forgedAndExpiredTokens_endNothing() {
        byte[] session = opened("chidi", "s-4");
        Instant now = clock.instant();

        for (String token : new String[] {
            provider.forged(now, claims -> claims.setClaim("sid", "s-4")),
            provider.unsigned(now, claims -> claims.setClaim("sid", "s-4")),
            provider.ends("s-4", now.minus(Duration.ofMinutes(10))),
            "no token at all"
        }) {
            var answer = send(token);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.answer().body()).isEqualTo("{\"error\":\"invalid_request\"}");
        }
        assertThat(keycloak.post(ADDRESS, Map.of()).status()).isEqualTo(400);
        assertThat(keycloak.open(ADDRESS).status()).isEqualTo(405);

        assertThat(lives(session)).isTrue();
    }

    private Browser.Page send(String token) {
        return keycloak.post(ADDRESS, Map.of("logout_token", token));
    }

    private byte[] opened(String subject, String providerSession) {
        byte[] name = Seal.sha256(RandomName.make());
        Instant now = clock.instant();
        var lifetime = new Sessions.Lifetime(Duration.ofMinutes(60), now.plus(Duration.ofHours(12)));
        sessions().open(name, new Sessions.SignIn(subject, providerSession, now), TOKENS, lifetime);
        return name;
    }

    private boolean lives(byte[] name) {
        return sessions().use(name).isPresent();
    }

    private Sessions sessions() {
        return new Sessions(database, clock);
    }
}
