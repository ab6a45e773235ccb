package org.capacitycommons.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoadTest {

    @Test
    void callersShareTheQuestions_andEveryCallIsTimed() throws Exception {
        Set<Long> asked = ConcurrentHashMap.newKeySet();

        Load.Outcome outcome = new Load(3).during(Duration.ofMillis(80), number -> {
            assertThat(asked.add(number)).isTrue();
            Thread.sleep(2);
        });

        assertThat(outcome.latencies().count()).isEqualTo(asked.size()).isGreaterThanOrEqualTo(3);
        assertThat(outcome.latencies().percentileMillis(0)).isGreaterThanOrEqualTo(2);
        assertThat(outcome.perSecond()).isLessThan(1_500);
    }

    @Test
    void aCallThatFails_endsTheRun_ratherThanCountingAsFast() {
        assertThatThrownBy(() -> new Load(2).during(Duration.ofSeconds(10), number -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("refused");
    }
}
