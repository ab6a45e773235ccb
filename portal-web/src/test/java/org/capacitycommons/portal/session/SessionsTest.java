package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a session lives, on a real database. */
@PortalTest
class SessionsTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final byte[] TOKENS = {1, 2, 3};

    @Inject
    DataSource database;

    @Test
    void aSessionInUse_livesUntilItsAbsoluteEnd() {
        byte[] name = opened();

        assertThat(at(50).use(name)).hasValue(TOKENS);
        assertThat(at(100).use(name)).hasValue(TOKENS);
        assertThat(at(150).use(name)).hasValue(TOKENS);
        assertThat(at(181).use(name)).isEmpty();
    }

    @Test
    void aSessionThatNobodyUses_endsAfterItsIdleTime() {
        byte[] name = opened();

        assertThat(at(61).use(name)).isEmpty();
    }

    @Test
    void signingOut_endsItAtOnce_andRefreshingSoon() {
        byte[] closed = opened();
        at(1).close(closed);
        assertThat(at(1).use(closed)).isEmpty();

        byte[] retired = opened();
        at(1).retire(retired);
        assertThat(at(1).use(retired)).hasValue(TOKENS);
        assertThat(at(2).use(retired)).isEmpty();
    }

    @Test
    void aRescuedForm_isHandedOutOnce() {
        byte[] name = Seal.sha256(RandomName.make());
        at(0).rescue(name, TOKENS, NINE.plus(Duration.ofHours(24)));

        assertThat(at(5).takeRescued(name)).hasValue(TOKENS);
        assertThat(at(5).takeRescued(name)).isEmpty();
    }

    @Test
    void sweeping_removesWhatNobodyCanUse() {
        byte[] name = opened();
        at(200).sweep();

        assertThat(at(1).use(name)).isEmpty();
    }

    private byte[] opened() {
        byte[] name = Seal.sha256(RandomName.make());
        var lifetime = new Sessions.Lifetime(Duration.ofMinutes(60), NINE.plus(Duration.ofMinutes(180)));
        at(0).open(name, "amina", TOKENS, lifetime);
        return name;
    }

    private Sessions at(long minutes) {
        return new Sessions(database, Clock.fixed(NINE.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }
}
