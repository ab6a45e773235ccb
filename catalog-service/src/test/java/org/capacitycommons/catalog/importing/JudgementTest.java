package org.capacitycommons.catalog.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {
    private static final Judgement.Limits USUAL = new Judgement.Limits(5, 50);

    private static @Nullable String objection(int good, int rejected, long present) {
        Judgement<RawOffer> judgement = new Judgement<>(() -> {});
        for (int i = 0; i < good; i++) {
            judgement.record(new RawOffer(
                    "o" + i, "p", "o" + i, "O", null, OfferKind.NOT_STATED, Prices.NOT_STATED, RawOffer.Details.NONE));
        }
        for (int i = 0; i < rejected; i++) {
            judgement.rejected("providers/p/models/r" + i, "is broken");
        }
        return judgement.objection(USUAL, false, () -> present);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            95,   5,    0
            100,  0,  100
            50,   0,  100
            1,    0,   20
            1000, 0,  100
            """)
    void aFeedThatLooksWhole_isTaken(int good, int rejected, long present) {
        assertThat(objection(good, rejected, present)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0 | 0   | no record that can be taken
            94 | 6 | 0   | 6 of 100 records were rejected, more than 5 percent
            49 | 0 | 100 | 49 records where 100 are known: it looks cut off
            """)
    void aFeedThatDoesNot_isRefusedWithTheReason(int good, int rejected, long present, String reason) {
        assertThat(objection(good, rejected, present)).contains(reason).endsWith("Nothing was changed.");
    }

    @Test
    void everyRecord_countsOnce() {
        Tally tally = new Tally();
        tally.count(new Merge.Merged(1, 1, 1, List.of(new Rejection("d", "why")), 0));

        assertThat(tally.read()).isEqualTo(4);
        assertThat(tally.takeReasons()).containsExactly(new Rejection("d", "why"));
    }

    @Test
    void whatAFeedSays_isShownWithoutControlCharacters_andNotEndlessly() {
        Rejection rejected = new Rejection("a\u0000b\nc", "x".repeat(1_000));

        assertThat(rejected.place()).isEqualTo("a?b?c");
        assertThat(rejected.reason()).hasSize(301).endsWith("…");
    }
}
