package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.catalog.model.DisagreementsTest.fact;

class ShownRecordTest {
    private static final Set<String> LICENCES = Set.of("MIT", "Apache-2.0", "CC-BY-NC-4.0", "LicenseRef-llama3.1");

    private static ShownRecord shown(StoredFact... facts) {
        return ShownRecord.of(List.of(facts), LICENCES::contains);
    }

    private static LicenceChoice licence(StoredFact... facts) {
        return shown(facts).licence();
    }

    @Test
    void curatedGoesBeforeTheHub_andTheHubBeforeEpoch_inWhateverOrderTheyCame() {
        List<StoredFact> facts = new ArrayList<>(List.of(
                fact("parametersTotal", "curated", "1"),
                fact("parametersTotal", "huggingface", "2"),
                fact("parametersTotal", "epoch", "3"),
                fact("contextTokens", "models.dev-models", "4"),
                fact("contextTokens", "huggingface", "5")));
        for (int turn = 0; turn < facts.size(); turn++) {
            Collections.rotate(facts, 1);
            ShownRecord record = ShownRecord.of(facts, LICENCES::contains);
            assertThat(record.parametersTotal()).isEqualTo(1);
            assertThat(record.contextTokens()).isEqualTo(5);
        }
    }

    @Test
    void aMatchByName_isNeverShown() {
        assertThat(shown(fact("parametersTotal", "epoch", "3", Certainty.CONFIRMED, FactMatch.WEAK, null))
                        .parametersTotal())
                .isNull();
    }

    @Test
    void estimatesOfActiveParameters_areNeverShown_evenWhereNothingElseIsKnown() {
        assertThat(shown(fact("parametersActive", "llmfit", "9595358141")).parametersActive())
                .isNull();
    }

    @Test
    void whatVanished_isNotShown() {
        assertThat(shown(fact(
                                "released",
                                "huggingface",
                                "2025-01",
                                Certainty.CONFIRMED,
                                FactMatch.EXACT,
                                LocalDate.of(2026, 1, 1)))
                        .released())
                .isNull();
    }

    @Test
    void aCuratedLicence_isNotOverruledByAnyFeed() {
        for (String status : List.of("CONFIRMED", "NONE_STATED", "CONFLICTING")) {
            LicenceChoice choice = licence(
                    fact("licenceStatus", "curated", status),
                    fact("licence", "curated", "CC-BY-NC-4.0"),
                    fact("licence", "huggingface", "MIT"));
            assertThat(choice.status()).hasToString(status);
            assertThat(choice.id()).isEqualTo("CC-BY-NC-4.0");
        }
    }

    @Test
    void theDevelopersOwnCard_confirmsALicence_andOtherCataloguesMakeACandidate() {
        assertThat(licence(fact("licence", "huggingface", "MIT")))
                .isEqualTo(new LicenceChoice("MIT", LicenceStatus.CONFIRMED, List.of()));
        assertThat(licence(fact("licence", "odh", "MIT"), fact("licence", "mot", "Apache-2.0")))
                .isEqualTo(new LicenceChoice(null, LicenceStatus.UNCONFIRMED, List.of("MIT", "Apache-2.0")));
        assertThat(licence(fact("licenceStatus", "curated", "UNCONFIRMED"), fact("licence", "odh", "MIT")))
                .isEqualTo(new LicenceChoice("MIT", LicenceStatus.UNCONFIRMED, List.of("MIT")));
    }

    @Test
    void aCardWithTwoLicences_isAConflict_andOneWithoutStatesNone() {
        assertThat(licence(fact("licence", "huggingface", "MIT"), fact("licence", "huggingface", "Apache-2.0"))
                        .status())
                .isEqualTo(LicenceStatus.CONFLICTING);
        assertThat(licence(fact("licenceStatus", "huggingface", "NONE_STATED")).status())
                .isEqualTo(LicenceStatus.NONE_STATED);
    }

    @Test
    void aLicenceBesideWordsOfTheirOwn_orOneThatTheCardIsNotSureOf_isACandidateOnly() {
        assertThat(licence(fact("licence", "huggingface", "Apache-2.0"), fact("licence", "huggingface", "acme-nc")))
                .isEqualTo(new LicenceChoice("Apache-2.0", LicenceStatus.UNCONFIRMED, List.of("Apache-2.0")));
        assertThat(licence(fact("licence", "huggingface", "MIT", Certainty.UNCONFIRMED, FactMatch.EXACT, null)))
                .isEqualTo(new LicenceChoice("MIT", LicenceStatus.UNCONFIRMED, List.of("MIT")));
    }

    @Test
    void whatNoFieldCanHold_isNeverShown_andStopsNothing() {
        ShownRecord record = shown(
                fact("parametersTotal", "curated", "8B"),
                fact("parametersTotal", "odh", "1e500000000"),
                fact("licenceStatus", "curated", "maybe"),
                fact("released", "curated", "2025-02-30"),
                fact("gated", "curated", "perhaps"),
                fact("openness", "curated", "very"));

        assertThat(record.parametersTotal()).isNull();
        assertThat(record.released()).isNull();
        assertThat(record.gated()).isEqualTo(Gated.UNKNOWN);
        assertThat(record.licence().status()).isEqualTo(LicenceStatus.UNCONFIRMED);
    }

    @Test
    void other_isNoLicence() {
        assertThat(licence(fact("licence", "huggingface", "other")))
                .isEqualTo(new LicenceChoice(null, LicenceStatus.UNCONFIRMED, List.of()));
    }

    @Test
    void anEvaluatedClass_goesBeforeWhatIsOnlyReadOffThePublishedWeights() {
        assertThat(shown(
                                fact("openness", "curated", "OPEN_WEIGHTS", Certainty.ESTIMATED, FactMatch.EXACT, null),
                                fact("openness", "mot", "OPEN_SCIENCE_CLASS_I"))
                        .openness())
                .isEqualTo(Openness.OPEN_SCIENCE_CLASS_I);
        assertThat(shown(
                                fact("openness", "curated", "OPEN_MODEL_CLASS_III"),
                                fact("openness", "mot", "OPEN_SCIENCE_CLASS_I"))
                        .openness())
                .isEqualTo(Openness.OPEN_MODEL_CLASS_III);
        assertThat(shown(fact("access", "models.dev-models", "API access")).openness())
                .isEqualTo(Openness.API_ONLY);
    }

    private static ShownRecord over(ShownRecord before, Set<String> mistaken, StoredFact... facts) {
        return shown(facts).over(before, List.of(facts), mistaken);
    }

    @Test
    void aSourceThatFallsSilent_takesBackNoValue_butTheLicenceThatOnlyItNamed() {
        StoredFact context = fact("contextTokens", "huggingface", "4096");
        StoredFact licence = fact("licence", "huggingface", "MIT");
        LocalDate gone = LocalDate.of(2026, 1, 1);

        ShownRecord after = over(
                shown(context, licence),
                Set.of(),
                fact("contextTokens", "huggingface", "4096", Certainty.CONFIRMED, FactMatch.EXACT, gone),
                fact("licence", "huggingface", "MIT", Certainty.CONFIRMED, FactMatch.EXACT, gone));

        assertThat(after.contextTokens()).isEqualTo(4096);
        assertThat(after.licence().status()).isEqualTo(LicenceStatus.UNCONFIRMED);
        assertThat(after.licence().id()).isNull();
    }

    @Test
    void whatNobodyEverSpokeOf_staysAsItWas() {
        ShownRecord before = shown(
                fact("licence", "curated", "MIT"),
                fact("licenceStatus", "curated", "CONFIRMED"),
                fact("languages", "curated", "sw, en"),
                fact("openness", "curated", "OPEN_WEIGHTS"));

        ShownRecord after = over(before, Set.of(), fact("contextTokens", "epoch", "4096"));

        assertThat(after.licence()).isEqualTo(before.licence());
        assertThat(after.languages()).containsExactly("sw", "en");
        assertThat(after.openness()).isEqualTo(Openness.OPEN_WEIGHTS);
        assertThat(after.contextTokens()).isEqualTo(4096);
    }

    @Test
    void whatWasSaidOfAnotherModel_isForgotten() {
        ShownRecord before = shown(fact("contextTokens", "epoch", "4096"), fact("released", "epoch", "2025"));

        assertThat(over(before, Set.of("contextTokens")))
                .extracting(ShownRecord::contextTokens, ShownRecord::released)
                .containsExactly(null, "2025");
    }
}
