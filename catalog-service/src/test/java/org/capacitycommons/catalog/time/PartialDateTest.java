package org.capacitycommons.catalog.time;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDateTest {
    @Test
    void aYear_aMonth_andADay_haveAFirstDay() {
        assertThat(PartialDate.firstDay("2025")).contains(LocalDate.of(2025, 1, 1));
        assertThat(PartialDate.firstDay("2025-04")).contains(LocalDate.of(2025, 4, 1));
        assertThat(PartialDate.firstDay("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-99", "2025-04-31", "2025-4", "25", "", "2025-01-01T00:00"})
    void aDayThatIsNotInTheCalendar_isNone(String text) {
        assertThat(PartialDate.isOne(text)).isFalse();
        assertThat(PartialDate.firstDay(null)).isEmpty();
    }
}
