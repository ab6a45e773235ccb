package org.capacitycommons.portal.curation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner's engineer finds a wrong value in the catalogue, says so, and follows what becomes of it. */
@PortalTest
@TestSecurity(user = "partner-one", roles = "partner")
class CorrectionPagesTest {
    private static final String MODEL = "/en/models/Qwen/Qwen3-8B";
    private static final String FORM = MODEL + "/correction?field=languagesClaimed";
    private static final String OWN = "/en/my/corrections/COR-1001";
    private static final String API = "/api/v1/corrections";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneCorrectionWaits() {
        StubServices.reset();
        StubServices.get(API, "catalog/corrections-page.json");
        StubServices.answer("GET " + API + "/COR-1001", 200, waiting("withdraw"));
    }

    private static String waiting(String... may) {
        return StubServices.json("catalog/correction.json")
                .put("may", new JsonArray(List.of(may)))
                .encode();
    }

    @Test
    void theModel_leadsToItsValues_andEachValueToItsForm() {
        assertThat(browser.open(MODEL).document().select("main a").eachAttr("href"))
                .contains(MODEL + "/correction");
        assertThat(browser.open(MODEL + "/sources").document().select("main a").eachAttr("href"))
                .contains(MODEL + "/correction");

        var which = browser.open(MODEL + "/correction").document();
        assertThat(which.select("dt a").eachAttr("href")).hasSize(12).contains(FORM);
        assertThat(which.text()).contains("Openness Open weights");
    }

    @Test
    void aCorrection_isSentAsTheContractSays_andItsAuthorReadsItNext() {
        StubServices.on("POST " + API, 201, "catalog/correction.json");
        var sent = browser.press(
                browser.open(FORM),
                "Send the correction",
                Map.of(
                        "change.value", "119",
                        "change.source", "Announcement of the developer",
                        "change.sourceUrl", "https://qwenlm.github.io/blog/qwen3/",
                        "change.readOn", "2026-08-01",
                        "note", "The record lists only thirty of them."));

        assertThat(sent.header("Location")).endsWith(OWN + "?done=saved");
        assertThat(StubServices.writes().getFirst().key()).isNotBlank();
        assertThat(StubServices.writes().getFirst().json())
                .isEqualTo(StubServices.json("catalog/correction-request.json"));
    }

    @Test
    void aListOfValues_isTicked_andBeginsWithWhatIsShown() {
        StubServices.on("POST " + API, 201, "catalog/correction.json");
        var form = browser.open(MODEL + "/correction?field=modalities");
        assertThat(form.document().select("input[type=checkbox][checked]").eachAttr("value"))
                .contains("text");
        assertThat(form.document().text()).contains("Shown now: Text");

        var openness = browser.open(MODEL + "/correction?field=openness");
        browser.press(openness, "Send the correction", Map.of("change.value", "API_ONLY", "change.source", "Card"));
        assertThat(StubServices.writes()
                        .getLast()
                        .json()
                        .getJsonObject("change")
                        .getString("value"))
                .isEqualTo("API_ONLY");
    }

    @Test
    void whatTheCatalogueDoesNotTake_isSaidAtTheField_andNothingIsLost() {
        StubServices.answer("POST " + API, 422, """
                {"type":"/problems/validation","errors":[{"field":"change.value","key":"malformed"},
                 {"field":"change.source","key":"required"}]}""");
        var refused = browser.press(browser.open(FORM), "Send the correction", Map.of("change.value", "many"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href"))
                .containsExactly("#f-change-value", "#f-change-source");
        assertThat(refused.document().select("#f-change-value").val()).isEqualTo("many");
    }

    @Test
    void aDayThatIsNone_isNotSent() {
        var refused = browser.press(
                browser.open(FORM),
                "Send the correction",
                Map.of("change.value", "119", "change.source", "Card", "change.readOn", "2026-02-31"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-change-readOn]"))
                .hasSize(1);
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void whoProposesTooMuchInOneDay_isTold_andKeepsWhatWasTyped() {
        StubServices.problem("POST " + API, 429, "too-many-requests");
        var later = browser.press(
                browser.open(FORM), "Send the correction", Map.of("change.value", "119", "change.source", "Card"));

        assertThat(later.status()).isEqualTo(429);
        assertThat(later.document().select("#f-change-value").val()).isEqualTo("119");
    }

    @Test
    void aCatalogueThatIsGone_losesNothing() {
        var form = browser.open(FORM);
        StubServices.goDown();
        var kept = browser.press(form, "Send the correction", Map.of("change.value", "119", "change.source", "Card"));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().select("[name='change.value']").val()).isEqualTo("119");
        assertThat(kept.document().select("main label").eachText()).contains("The right value");
    }

    @Test
    void theOwnCorrections_areAskedFor_andTellTheirOutcome() {
        StubServices.on("GET " + API + "/COR-1001", 200, "catalog/correction-accepted.json");
        var list = browser.open("/en/my/corrections").document();
        assertThat(StubServices.questions(API)).allMatch(question -> question.contains("mine=true"));
        assertThat(list.select("main h2 a").eachAttr("href")).containsExactly(OWN);

        var decided = browser.open(OWN).document();
        assertThat(decided.text()).contains("Accepted", "Read there too. Thank you.");
        assertThat(decided.select("main form")).isEmpty();
    }

    @Test
    void aCorrectionThatWaits_isTakenBack_withTheVersionThatWasRead() {
        StubServices.on("POST " + API + "/COR-1001/withdrawal", 200, "catalog/correction.json");
        var back = browser.press(browser.open(OWN), "Take the correction back", Map.of());

        assertThat(back.header("Location")).endsWith(OWN + "?done=saved");
        assertThat(StubServices.writes().getFirst().version()).isEqualTo("\"v1\"");
    }

    @Test
    void aCorrectionThatWasDecidedMeanwhile_isShownAsItIs() {
        var page = browser.open(OWN);
        StubServices.problem("POST " + API + "/COR-1001/withdrawal", 409, "illegal-move");
        StubServices.on("GET " + API + "/COR-1001", 200, "catalog/correction-accepted.json");
        var late = browser.press(page, "Take the correction back", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().text()).contains("Accepted");
    }

    @Test
    void unknownValuesAndOthersCorrections_areNotThere() {
        assertThat(browser.open(MODEL + "/correction?field=price").document().select("main form"))
                .isEmpty();
        assertThat(browser.post(MODEL + "/correction?field=price", Map.of("change.value", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/en/my/corrections/COR-9").status()).isEqualTo(404);
        assertThat(browser.open("/en/models/no/model/correction").status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "auditor-one", roles = "auditor")
    void anAuditor_proposesNothing() {
        assertThat(browser.open(FORM).status()).isEqualTo(403);
        assertThat(browser.open(MODEL).document().select("main a[href$=/correction]"))
                .isEmpty();
    }
}
