package org.capacitycommons.partner.iati;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeftOutTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

    @ParameterizedTest
    @CsvSource({
        ",           true,  no-start-date",
        "2024,       true,  start-is-not-a-day",
        "2026-05-02, true,  start-in-the-future",
        "2026-05-01, false, no-participant"
    })
    void whatTheStandardAsksFor_isMissing(String startedOn, boolean hasParticipant, String key) {
        assertThat(LeftOut.of(startedOn, hasParticipant, TODAY))
                .map(LeftOut::key)
                .contains(key);
    }

    @Test
    void wholeOnesAreExported() {
        assertThat(LeftOut.of("2026-05-01", true, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-01-01, 2026-12-31, 2026-01-01, -
            2026-01-01, 2026-12-31, 2026-05-01, -
            2026-01-01, 2027-01-01, 2026-01-01, period-longer-than-a-year
            2026-01-01, 2026-01-01, 2026-01-01, period-of-one-day
            2026-06-01, 2026-12-31, 2026-05-02, value-date-in-the-future
            """)
    void budgetLine_isExported_orSaysWhyNot(LocalDate from, LocalDate to, LocalDate valued, @Nullable String key) {
        assertThat(LeftOut.ofBudget(from, to, valued, TODAY).map(LeftOut::key)).isEqualTo(Optional.ofNullable(key));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-01-01, 2026-05-01, -
            2026-01-01, 2026-01-01, period-of-one-day
            2026-01-01, 2026-05-02, period-not-over
            """)
    void result_isExported_orSaysWhyNot(LocalDate from, LocalDate to, @Nullable String key) {
        assertThat(LeftOut.ofResult(from, to, TODAY).map(LeftOut::key)).isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void activityFullOfFaults_isJudgedUntilEnoughAreKnown() {
        XmlElement.Draft activity = XmlElement.of(Standard.ACTIVITY);
        for (int i = 0; i < 3 * SchemaCheck.MOST_FINDINGS; i++) {
            activity.holding(XmlElement.of("tag").with("unheard-of", "x"));
        }

        assertThat(new SchemaCheck().check(activity.made(), 1)).hasSize(SchemaCheck.MOST_FINDINGS);
    }
}
