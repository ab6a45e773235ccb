package org.capacitycommons.bench.catalog;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportSpeedTest {

    @Test
    void theRatioOfEachRound_isReadFromTheLog() {
        assertThat(
                        ImportSpeed.ratios(
                                List.of(
                                        "[INFO] Running something",
                                        "12:00:01 INFO [o.c.c.Import] Round 1: 200000 offers; import 9000/s, raw COPY 18000/s, ratio 0.50 (asked: at least 0.40)",
                                        "12:00:09 INFO [o.c.c.Import] Round 2: 200000 offers; import 7000/s, raw COPY 20000/s, ratio 0.35 (asked: at least 0.40)")))
                .containsExactly(0.35, 0.5);
        assertThat(ImportSpeed.ratios(List.of("nothing of the kind"))).isEmpty();
    }
}
