package org.capacitycommons.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenLoopTest {

    @Test
    void visitorsComeAtTheirRate_howeverSlowTheAnswersAre() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Latencies times = new OpenLoop(100).during(Duration.ofMillis(200), number -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.sleep(100);
            atOnce.decrementAndGet();
        });

        assertThat(times.count()).isEqualTo(20);
        assertThat(most.get()).as("callers who did not wait for each other").isGreaterThan(3);
        assertThat(times.percentileMillis(0)).isGreaterThanOrEqualTo(100);
    }

    @Test
    void aCallThatFails_endsTheRun() {
        assertThatThrownBy(() -> new OpenLoop(50).during(Duration.ofMillis(100), number -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("refused");
    }
}
