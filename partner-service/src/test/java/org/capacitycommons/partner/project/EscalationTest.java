package org.capacitycommons.partner.project;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EscalationTest {

    @ParameterizedTest
    @CsvSource({"0, IN_TIME", "14, IN_TIME", "15, LATE", "28, LATE", "29, OVERDUE", "4000, OVERDUE"})
    void age_isHeldAgainstWhatTheReceiptPromised(long ageDays, Escalation expected) {
        assertThat(Escalation.of(ageDays, 14)).isEqualTo(expected);
    }
}
