package org.capacitycommons.catalog.evaluation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.model.FactMatch;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageCoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    private static EvaluationView score(String language, @Nullable LocalDate vanished) {
        return new EvaluationView(
                "FLEURS",
                language,
                "WER",
                "21.4",
                null,
                "Masakhane",
                "2026-01",
                "Hub",
                null,
                FactMatch.EXACT,
                DAY,
                vanished);
    }

    @Test
    void aClaim_isNoEvidence_howeverManyRepeatIt() {
        List<LanguageCoverage> coverage = LanguageCoverage.of(
                List.of(
                        new LanguageCoverage.Claim("card", List.of("sw", "yo"), FactMatch.EXACT),
                        new LanguageCoverage.Claim("list", List.of("yo"), FactMatch.EXACT)),
                List.of(score("sw", null)));

        assertThat(coverage)
                .containsExactly(
                        new LanguageCoverage(
                                "sw",
                                LanguageCoverage.Grade.EVALUATED,
                                List.of("card"),
                                List.of(new LanguageCoverage.Evaluated("FLEURS", "Masakhane"))),
                        new LanguageCoverage("yo", LanguageCoverage.Grade.CLAIMED, List.of("card", "list"), List.of()));
    }

    @Test
    void whatWasMatchedByName_attestsNothing() {
        EvaluationView sure = score("sw", null);
        EvaluationView weak = new EvaluationView(
                sure.benchmark(),
                "sw",
                sure.metric(),
                sure.score(),
                null,
                null,
                null,
                sure.source(),
                null,
                FactMatch.WEAK,
                DAY,
                null);

        assertThat(LanguageCoverage.of(
                        List.of(new LanguageCoverage.Claim("epoch", List.of("yo"), FactMatch.WEAK)), List.of(weak)))
                .isEmpty();
    }

    @Test
    void aScoreThatWasWithdrawn_attestsNothing() {
        assertThat(LanguageCoverage.of(List.of(), List.of(score("sw", DAY)))).isEmpty();
    }
}
