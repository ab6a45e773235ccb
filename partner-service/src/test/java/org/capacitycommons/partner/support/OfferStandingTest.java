package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfferStandingTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-06-30");

    @ParameterizedTest
    @CsvSource({
        "DRAFT,  0, 2027-01-01, DRAFT,",
        "DRAFT,  0, 2028-01-01, DRAFT,",
        "OPEN,   0, 2027-01-01, OPEN,",
        "OPEN,  99, 2027-06-30, OPEN,",
        "OPEN,   0, 2027-07-01, CLOSED, BY_DATE",
        "OPEN, 100, 2027-01-01, CLOSED, USED_UP",
        "CLOSED, 0, 2027-01-01, CLOSED, BY_HAND"
    })
    void offer_closesByHandByDateOrWhenItIsUsedUp(
            OfferState recorded, String reserved, LocalDate today, OfferState expected, Closing closing) {
        OfferStanding standing =
                OfferStanding.of(recorded, LAST_DAY, new BigDecimal("100"), new BigDecimal(reserved), today);

        assertThat(standing.state()).isEqualTo(expected);
        assertThat(standing.closing()).isEqualTo(closing);
        assertThat(standing.left()).isEqualByComparingTo(new BigDecimal(100 - Integer.parseInt(reserved)));
    }
}
