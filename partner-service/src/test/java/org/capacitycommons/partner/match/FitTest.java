package org.capacitycommons.partner.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.support.Need;
import org.capacitycommons.partner.support.SampleOffers;
import org.capacitycommons.partner.support.SupportKind;
import org.capacitycommons.partner.support.SupportOffer;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry that looks for computers, and the offers on the table. */
class FitTest {
    private static final BigDecimal LEFT = new BigDecimal("120.50");
    private static final Need NEED = new Need(
            "P-1001",
            "Advice by voice",
            "KE",
            "AGRICULTURE",
            "demo-ke-agriculture",
            1,
            SupportKind.COMPUTE,
            "Two cards",
            "2027-03",
            List.of("sw", "en"));

    @Test
    void offerMadeForThisNationSectorAndLanguage_standsAboveOneForAll() {
        Fit named = fit(offer(List.of("KE"), List.of("AGRICULTURE"), List.of("sw")));
        Fit open = fit(offer(List.of(), List.of(), List.of("zh")));

        assertThat(named.score()).isGreaterThan(open.score());
        assertThat(Fit.BEST_FIRST.compare(named, open)).isNegative();
        assertThat(named.reasons())
                .extracting(Fit.Reason::key)
                .containsExactly("kind", "nation-named", "sector-named", "language-shared", "in-time", "capacity-left");
        assertThat(open.reasons())
                .extracting(Fit.Reason::key)
                .containsExactly(
                        "kind", "nation-any", "sector-any", "language-none-shared", "in-time", "capacity-left");
    }

    @Test
    void reasons_carryWhatAPageHasToSay() {
        Fit fit = fit(offer(List.of("KE", "TZ"), List.of(), List.of("en", "sw")));

        assertThat(fit.reasons())
                .anySatisfy(reason -> assertThat(reason.params()).containsEntry("languages", "en sw"))
                .anySatisfy(reason -> assertThat(reason.params())
                        .containsEntry("left", "120.5")
                        .containsEntry("unit", "GPU-hours"));
    }

    @Test
    void offerThatEndsBeforeTheNeed_isShownWithThatWarning() {
        SupportOffer early = SampleOffers.open(
                SupportKind.COMPUTE, List.of(), List.of(), List.of("en"), LocalDate.parse("2027-02-28"));

        assertThat(fit(early).reasons()).extracting(Fit.Reason::key).contains("ends-before-needed");
        assertThat(fit(early).score())
                .isLessThan(fit(offer(List.of(), List.of(), List.of("en"))).score());
    }

    @Test
    void otherKindNationSectorOrNothingLeft_isNoFit() {
        assertThat(Fit.of(offer(List.of("SN"), List.of(), List.of("en")), LEFT, NEED))
                .isEmpty();
        assertThat(Fit.of(offer(List.of(), List.of("HEALTH"), List.of("en")), LEFT, NEED))
                .isEmpty();
        assertThat(Fit.of(offer(List.of(), List.of(), List.of("en")), BigDecimal.ZERO, NEED))
                .isEmpty();
        assertThat(Fit.of(
                        SampleOffers.open(
                                SupportKind.TRAINING, List.of(), List.of(), List.of("en"), LocalDate.MAX.minusYears(1)),
                        LEFT,
                        NEED))
                .isEmpty();
    }

    private static Fit fit(SupportOffer offer) {
        return Fit.of(offer, LEFT, NEED).orElseThrow();
    }

    private static SupportOffer offer(List<String> nations, List<String> sectors, List<String> languages) {
        return SampleOffers.open(SupportKind.COMPUTE, nations, sectors, languages, LocalDate.parse("2027-12-31"));
    }
}
