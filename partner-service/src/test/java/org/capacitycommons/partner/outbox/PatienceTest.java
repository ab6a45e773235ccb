package org.capacitycommons.partner.outbox;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits grow, end somewhere, and outlast an outage over night. */
class PatienceTest {

    @Test
    void waits_doubleUpToSixHours() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Patience.after(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Patience.after(Patience.TRIES)).isEqualTo(Duration.ofHours(6));
        assertThat(Patience.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void givingUp_comesAfterANight() {
        Duration all =
                IntStream.range(1, Patience.TRIES).mapToObj(Patience::after).reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(24), Duration.ofDays(3));
        assertThat(Patience.isOver(Patience.TRIES - 1)).isFalse();
        assertThat(Patience.isOver(Patience.TRIES)).isTrue();
    }
}
