package org.capacitycommons.portal.curation;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator looks after the catalogue. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class CurationPagesTest {
    private static final String MODEL = "/en/admin/models/Qwen/Qwen3-8B";
    private static final String DISAGREEMENT = "/en/admin/disagreements/Qwen/Qwen3-8B/contextTokens";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneOfEach() {
        StubServices.reset();
        CurationAnswers.oneOfEach();
    }

    @ParameterizedTest
    @CsvSource({
        "imports, /en/admin/imports/1",
        "unmatched-offers, /en/admin/unmatched-offers/b2ZmZXI",
        "advisories, /en/admin/advisories/ADV-1001",
        "disagreements, /en/admin/disagreements/Qwen/Qwen3-8B/contextTokens",
        "corrections, /en/admin/corrections/COR-1001"
    })
    void everyList_leadsToThePageOfEach(String kind, String address) {
        var html = browser.open("/en/admin/" + kind).document();
        assertThat(html.select("tbody th a").eachAttr("href")).contains(address);
    }

    @Test
    void anImport_tellsItsRejectsByPlaceAndReason_andIsTriedAgain() {
        StubServices.answer("POST /api/v1/imports/1/retry", 202, CurationAnswers.refused());
        var page = browser.open("/en/admin/imports/1");
        assertThat(page.document().text())
                .contains("Refused: nothing was changed", "More than 5 % of the records are bad.")
                .contains("providers/example-lab/models/faulty", "cost.input is negative");

        var again = browser.press(page, "Try again", Map.of());
        assertThat(again.header("Location")).endsWith("/en/admin/imports?done=decided");
        assertThat(StubServices.writes().getFirst().key()).isNotBlank();
    }

    @Test
    void anOffer_isAssignedToAModelThatTheSearchProposes_orToAnother() {
        StubServices.answer("PUT /api/v1/curation/offers/b2ZmZXI/decision", 200, CurationAnswers.CURATED);
        var page = browser.open("/en/admin/unmatched-offers/b2ZmZXI");
        assertThat(page.document().select("input[name=candidate]").eachAttr("value"))
                .contains("Qwen/Qwen3.5-9B");

        browser.press(page, "Assign it to the model", Map.of("candidate", "Qwen/Qwen3.5-9B"));
        browser.press(page, "Assign it to the model", Map.of("modelId", "example/other"));
        browser.press(page, "Dismiss: it belongs to no model here", Map.of("reason", "A test offer."));

        var sent = StubServices.writes();
        assertThat(sent.get(0).body())
                .isEqualTo("{\"decision\":\"ASSIGNED\",\"modelId\":\"Qwen/Qwen3.5-9B\",\"reason\":null}");
        assertThat(sent.get(1).json().getString("modelId")).isEqualTo("example/other");
        assertThat(sent.get(2).body())
                .isEqualTo("{\"decision\":\"DISMISSED\",\"modelId\":null,\"reason\":\"A test offer.\"}");
        assertThat(sent).allSatisfy(call -> assertThat(call.version()).isEqualTo("\"v0\""));
    }

    @Test
    void anAdvisory_isPublished_andWithdrawnWithAReason() {
        StubServices.on("POST /api/v1/advisories", 201, "catalog/advisory.json");
        var form = browser.open("/en/admin/advisories/new?model=Qwen/Qwen3-8B");
        assertThat(form.document().select("#f-model").val()).isEqualTo("Qwen/Qwen3-8B");
        var typed = Map.of(
                "kind", "SAFETY_DEFECT",
                "severity", "SEVERE",
                "title", "Gives doses without units",
                "text", "Doses come without units.",
                "action", "Check every dose by hand.",
                "source", "A ministry");
        var published = browser.press(form, "Publish it now", typed);
        assertThat(published.header("Location")).endsWith("/en/admin/advisories/ADV-1001?done=saved");
        assertThat(StubServices.writes().getFirst().json().fieldNames())
                .containsAll(StubServices.json("catalog/advisory-request.json").fieldNames());
        assertThat(StubServices.writes().getFirst().json().getBoolean("allRevisions"))
                .isTrue();

        StubServices.on("POST /api/v1/advisories/ADV-1001/withdrawal", 200, "catalog/advisory.json");
        var page = browser.open("/en/admin/advisories/ADV-1001");
        assertThat(browser.press(page, "Withdraw the advisory", Map.of()).status())
                .isEqualTo(422);
        browser.press(page, "Withdraw the advisory", Map.of("reason", "It was a fault of the test."));
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"reason\":\"It was a fault of the test.\"}");
    }

    @Test
    void aDisagreement_isDecided_withItsSourceAndAReason() {
        StubServices.on(
                "PUT /api/v1/curation/disagreements/Qwen/Qwen3-8B/contextTokens/decision",
                200,
                "catalog/fact-decision.json");
        var page = browser.open(DISAGREEMENT);
        assertThat(page.document().text()).contains("131072", "40960", "Hugging Face Hub");

        browser.press(page, "Show the chosen value", Map.of("value", "40960", "reason", "The longer one needs YaRN."));
        var sent = StubServices.writes().getFirst();
        assertThat(sent.version()).isEqualTo("\"v0\"");
        assertThat(sent.json().getJsonObject("decided").getString("source")).isEqualTo("Hugging Face Hub");
        assertThat(sent.json().getJsonObject("decided").getString("field")).isEqualTo("contextTokens");
    }

    @Test
    void aDecision_isUndone() {
        StubServices.get(
                "/api/v1/curation/disagreements/Qwen/Qwen3-8B/contextTokens/decision", "catalog/fact-decision.json");
        StubServices.on(
                "PUT /api/v1/curation/disagreements/Qwen/Qwen3-8B/contextTokens/decision",
                200,
                "catalog/fact-decision.json");
        browser.press(browser.open(DISAGREEMENT), "Undo the decision", Map.of("reason", "It was too hasty."));

        assertThat(StubServices.writes().getFirst().body())
                .isEqualTo("{\"decided\":null,\"reason\":\"It was too hasty.\"}");
        assertThat(StubServices.writes().getFirst().version()).isEqualTo("\"v1\"");
    }

    @Test
    void aCorrection_isAccepted_orDeclinedWithAReason() {
        StubServices.on("POST /api/v1/corrections/COR-1001/acceptance", 200, "catalog/correction-accepted.json");
        StubServices.on("POST /api/v1/corrections/COR-1001/refusal", 200, "catalog/correction.json");
        var page = browser.open("/en/admin/corrections/COR-1001");
        browser.press(page, "Accept", Map.of());
        assertThat(browser.press(page, "Decline with the reason", Map.of()).status())
                .isEqualTo(422);
        browser.press(page, "Decline with the reason", Map.of("reason", "The source says otherwise."));

        assertThat(StubServices.writes()).hasSize(2);
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"reason\":\"The source says otherwise.\"}");
    }

    @Test
    void onlyWhatWasTouched_isSaved() {
        StubServices.on("PUT /api/v1/models/Qwen/Qwen3-8B", 200, "catalog/model-edited.json");
        var page = browser.open(MODEL);
        var saved = browser.press(
                page, "Save", Map.of("released", "2025-04-27", "source", "Announcement of the developer"));

        assertThat(saved.header("Location")).endsWith(MODEL + "?done=saved");
        var values = StubServices.writes().getFirst().json().getJsonArray("values");
        assertThat(values).hasSize(1);
        assertThat(values.getJsonObject(0).getString("field")).isEqualTo("released");
    }

    @Test
    void aValueWithoutASource_isNotSaved() {
        var refused = browser.press(browser.open(MODEL), "Save", Map.of("released", "2025-04-27"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-source]")).hasSize(1);
        assertThat(refused.document().select("#f-released").val()).isEqualTo("2025-04-27");
    }

    @Test
    void whatSomebodyElseSaved_isTakenWhereNothingWasTyped_andShownWhereSomethingWas() {
        var page = browser.open(MODEL);
        StubServices.problem("PUT /api/v1/models/Qwen/Qwen3-8B", 412, "stale-version");
        StubServices.answer(
                "GET /api/v1/models/Qwen/Qwen3-8B", 200, CurationAnswers.modelWith("contextTokens", "65536", 99));
        var again = browser.press(
                page, "Save", Map.of("contextTokens", "32768", "source", "Model card", "reason", "Read again"));
        var html = again.document();

        assertThat(again.status()).isEqualTo(412);
        assertThat(html.select("#f-contextTokens").val()).isEqualTo("32768");
        assertThat(html.select("label[for=f-contextTokens-stays-1]").text()).isEqualTo("Saved by somebody else: 65536");
        assertThat(html.select("[name='_base.contextTokens']").val()).isEqualTo("65536");
        assertThat(html.select("main [name=_version]").val()).isEqualTo("99");
        assertThat(html.select("#f-licence-stays")).isEmpty();
        assertThat(html.select("#f-reason").val()).isEqualTo("Read again");
    }

    @Test
    void aDuplicate_isLookedAtFirst_andThenMerged() {
        StubServices.on("POST /api/v1/models/Qwen/Qwen3-8B/merges", 200, "catalog/merge-preview.json");
        var blank = browser.open(MODEL + "/merge");
        assertThat(blank.document().select("button[value=merge]")).isEmpty();

        var typed = Map.of("into", "example/other", "reason", "The checksums agree.");
        var looked = browser.press(blank, "Look at what would move", typed);
        assertThat(looked.document().select("main .notice").text()).contains("Values 2");
        assertThat(StubServices.writes().getFirst().json().getBoolean("dryRun")).isTrue();

        StubServices.on("POST /api/v1/models/Qwen/Qwen3-8B/merges", 200, "catalog/merge.json");
        var merged = browser.press(looked, "Merge for good", Map.of());
        assertThat(merged.header("Location")).endsWith("/en/models/Qwen/Qwen3-8B?done=saved");
        assertThat(StubServices.writes().getLast().json().getBoolean("dryRun")).isFalse();
    }

    @Test
    void aCatalogueThatIsGone_losesNothing() {
        var page = browser.open(MODEL);
        StubServices.goDown();
        var kept = browser.press(page, "Save", Map.of("released", "2025-04-27", "source", "Model card"));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().select("[name=released]").val()).isEqualTo("2025-04-27");
    }

    @Test
    @TestSecurity(user = "partner-one", roles = "partner")
    void nobodyElse_curates() {
        assertThat(browser.open(MODEL).status()).isEqualTo(403);
        assertThat(browser.open("/en/admin/imports").status()).isEqualTo(403);
        assertThat(browser.open("/en/admin/advisories/new").status()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "auditor-one", roles = "auditor")
    void anAuditor_readsOnly() {
        assertThat(browser.open("/en/admin/imports/1").document().select("main form"))
                .isEmpty();
        assertThat(browser.open("/en/admin/advisories").document().select("main a.button"))
                .isEmpty();
        assertThat(browser.open(MODEL).status()).isEqualTo(403);
    }
}
