package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.licence.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DisagreementsTest {
    private static final Map<String, Verdict> COMMERCIAL =
            Map.of("MIT", Verdict.YES, "CC-BY-4.0", Verdict.YES, "Apache-2.0", Verdict.YES, "CC-BY-NC-4.0", Verdict.NO);

    static StoredFact fact(String field, String feed, String value) {
        return fact(field, feed, value, Certainty.CONFIRMED, FactMatch.EXACT, null);
    }

    static StoredFact fact(
            String field, String feed, String value, Certainty certainty, FactMatch match, @Nullable LocalDate gone) {
        return new StoredFact(field, feed, "r", 0, value, null, certainty, match, feed, null, null, null, gone);
    }

    private static List<Disagreement> among(StoredFact... facts) {
        return new Disagreements(licence -> COMMERCIAL.getOrDefault(licence, Verdict.UNKNOWN)).among(List.of(facts));
    }

    @Test
    void graphCast_isOpenToCommerceToday_andEpochStillSaysItIsNot() {
        List<Disagreement> found = among(fact("licence", "curated", "CC-BY-4.0"), fact("commercialUse", "epoch", "NO"));

        assertThat(found).extracting(Disagreement::field).containsExactly("commercialUse");
        assertThat(found.getFirst().values())
                .extracting(Disagreement.Value::value, Disagreement.Value::sources)
                .containsExactly(tuple("YES", List.of("curated")), tuple("NO", List.of("epoch")));
    }

    @Test
    void phi4_isMitByTheCatalogues_andOnceWasNonCommercial() {
        assertThat(among(
                        fact("licence", "curated", "MIT"),
                        fact("licence", "odh", "MIT"),
                        fact("commercialUse", "epoch", "NO")))
                .extracting(Disagreement::field)
                .containsExactly("commercialUse");
    }

    @Test
    void whisper_hasTwoLicences_bothPermissive() {
        List<Disagreement> found = among(fact("licence", "curated", "MIT"), fact("licence", "odh", "Apache-2.0"));

        assertThat(found).extracting(Disagreement::field).containsExactly("licence");
        assertThat(found.getFirst().values())
                .extracting(Disagreement.Value::value)
                .containsExactly("MIT", "Apache-2.0");
    }

    @Test
    void gptOss_hasTwoFiguresOfActiveParameters_andOneOfAll() {
        assertThat(among(
                        fact("parametersActive", "llmfit", "9595358141"),
                        fact("parametersActive", "curated", "5100000000"),
                        fact("parametersTotal", "curated", "117000000000"),
                        fact("parametersTotal", "epoch", "116830000000")))
                .extracting(Disagreement::field, one -> one.values().getFirst().value())
                .containsExactly(tuple("parametersActive", "5100000000"));
    }

    @Test
    void jais_hasAnotherProducer_byTheOpennessTool() {
        assertThat(among(
                        fact("developer", "curated", "Inception (G42) and Cerebras"),
                        fact("developer", "mot", "TII/LightOn")))
                .extracting(Disagreement::field)
                .containsExactly("developer");
    }

    @Test
    void whatASourceNoLongerSays_contradictsNothing() {
        assertThat(among(
                        fact("licence", "curated", "MIT"),
                        fact(
                                "licence",
                                "huggingface",
                                "CC-BY-NC-4.0",
                                Certainty.CONFIRMED,
                                FactMatch.EXACT,
                                LocalDate.of(2026, 8, 1))))
                .isEmpty();
    }

    @Test
    void aMatchByName_isSaidToBeOne() {
        assertThat(among(
                                fact("licence", "curated", "MIT"),
                                fact("licence", "odh", "Apache-2.0", Certainty.UNCONFIRMED, FactMatch.WEAK, null))
                        .getFirst()
                        .values()
                        .getLast()
                        .sources())
                .containsExactly("odh (matched by name)");
    }
}
