package org.capacitycommons.bench.measure;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LatenciesTest {

    private static Latencies millis(LongStream millis) {
        return Latencies.of(millis.map(value -> value * 1_000_000).toArray());
    }

    @Test
    void aPercentile_isATimeThatWasMeasured_whateverTheOrder() {
        Latencies hundred = millis(LongStream.rangeClosed(1, 100).map(value -> 101 - value));

        assertThat(hundred.percentileMillis(50)).isEqualTo(50);
        assertThat(hundred.percentileMillis(95)).isEqualTo(95);
        assertThat(hundred.percentileMillis(99)).isEqualTo(99);
        assertThat(hundred.percentileMillis(100)).isEqualTo(100);
        assertThat(hundred.percentileMillis(0)).isEqualTo(1);
        assertThat(hundred.meanMillis()).isEqualTo(50.5);
    }

    @Test
    void withFewTimes_theHighPercentilesAreTheSlowest_notBetter() {
        Latencies three = millis(LongStream.of(1, 2, 900));

        assertThat(three.percentileMillis(95)).isEqualTo(900);
        assertThat(three.percentileMillis(99)).isEqualTo(900);
    }

    @Test
    void ofNothing_nothingIsSaid() {
        assertThatThrownBy(() -> Latencies.of(new long[0]).percentileMillis(95))
                .isInstanceOf(IllegalStateException.class);
    }
}
