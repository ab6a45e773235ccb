package org.capacitycommons.portal.session;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(at(0).rescue(name, "amina", TOKENS, NINE.plus(Duration.ofHours(24))))
                .isTrue();

        assertThat(at(5).takeRescued(name)).hasValue(TOKENS);
        assertThat(at(5).takeRescued(name)).isEmpty();
    }

    @Test
    void sweeping_removesWhatNobodyCanUse() {
        byte[] name = opened();
        at(200).sweep();

        assertThat(at(1).use(name)).isEmpty();
    }

    @Test
    void aConnectionThatDied_isTriedAnew_andADeadStoreHasAName() {
        byte[] name = opened();
        Clock clock = Clock.fixed(NINE, ZoneOffset.UTC);

        assertThat(new Sessions(failing(1), clock).use(name)).hasValue(TOKENS);
        assertThatThrownBy(() -> new Sessions(failing(2), clock).use(name)).isInstanceOf(SessionStoreGone.class);
    }

    /** The database, whose first connections fail as they do when the server went away. */
    private DataSource failing(int times) {
        var left = new AtomicInteger(times);
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (left.getAndDecrement() > 0) {
                        throw new SQLException("the server went away", "08006");
                    }
                    return database.getConnection();
                });
    }

    private byte[] opened() {
        byte[] name = Seal.sha256(RandomName.make());
        var lifetime = new Sessions.Lifetime(Duration.ofMinutes(60), NINE.plus(Duration.ofMinutes(180)));
        at(0).open(name, new Sessions.SignIn("amina", "", NINE), TOKENS, lifetime);
        return name;
    }

    private Sessions at(long minutes) {
        return new Sessions(database, Clock.fixed(NINE.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }
}
