package org.capacitycommons.partner.review;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A weekend is no time in which anybody could have decided. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T08:00:00Z, 2026-11-23T18:00:00Z, 0
            2026-11-23T08:00:00Z, 2026-11-24T07:00:00Z, 1
            2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z, 5
            2026-11-27T08:00:00Z, 2026-11-29T08:00:00Z, 0
            2026-11-28T08:00:00Z, 2026-12-04T08:00:00Z, 5
            2026-11-23T08:00:00Z, 2026-12-07T08:00:00Z, 10
            2026-11-24T08:00:00Z, 2026-11-23T08:00:00Z, 0
            """)
    void daysOfWork_areCounted(Instant from, Instant to, long days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }
}
