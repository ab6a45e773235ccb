package org.capacitycommons.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenLoopTest {

    @Test
    void visitorsComeAtTheirRate_howeverSlowTheAnswersAre() throws Exception {
        CountDownLatch everybodyHasCome = new CountDownLatch(20);
        AtomicInteger answered = new AtomicInteger();

        Latencies times = new OpenLoop(100).during(Duration.ofMillis(200), number -> {
            everybodyHasCome.countDown();
            if (everybodyHasCome.await(10, TimeUnit.SECONDS)) {
                answered.incrementAndGet();
            }
        });

        assertThat(times.count()).isEqualTo(20);
        assertThat(answered).as("answered only once all had come").hasValue(20);
        assertThat(times.percentileMillis(100))
                .as("the first waited until the last came, 190 ms later")
                .isGreaterThanOrEqualTo(180);
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
