package org.capacitycommons.portal.review;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator takes a project, judges it, and decides. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class ReviewPagesTest {
    private static final String REVIEW = "/en/reviews/P-1001/2";

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/projects", "partner/queue.json");
        StubServices.get("/api/v1/projects/P-1001", "partner/project-submitted.json");
        StubServices.on("PUT /api/v1/projects/P-1001/reviews/2", 200, "partner/review.json");
    }

    @Test
    void theQueue_showsWhatWaits() {
        var page = browser.open("/fr/reviews");
        assertThat(page.document().select("tbody tr")).hasSize(1);
        assertThat(page.document().text()).contains("Advice by voice for maize growers", "Faible", "Agriculture");
    }

    @Test
    void theQueue_isReadInTheOrderThatTheAddressNames() {
        var page = browser.open("/en/reviews?sort=risk&sector=HEALTH").document();
        assertThat(StubServices.questions("/api/v1/projects").getLast()).contains("sort=risk", "sector=HEALTH");
        assertThat(page.select("#f-sort option[selected]").val()).isEqualTo("risk");
        assertThat(page.select("details.filters[open]")).hasSize(1);

        assertThat(browser.open("/en/reviews?sort=colour").status()).isEqualTo(200);
        assertThat(StubServices.questions("/api/v1/projects").getLast()).contains("sort=age");
    }

    @Test
    void onAPhone_onlySectionsWithSomethingToLookAt_standOpen() {
        var open = browser.open(REVIEW).document();
        assertThat(open.select("main section > details > summary h2")).hasSizeGreaterThan(7);
        assertThat(open.select("#data > details[open]")).hasSize(1);

        StubServices.answer(
                "GET /api/v1/projects/P-1001/reviews/2",
                200,
                settled(StubServices.json("partner/review.json")).encode());
        var settled = browser.open(REVIEW).document();
        assertThat(settled.select("main section > details[open]").eachText())
                .allMatch(text -> text.contains("Changed"));
        assertThat(settled.select("#responsible > details:not([open]) dd").eachText())
                .contains("Wanjiru Njeri Kamau");
    }

    /** Everything was judged, and nothing is left to say. */
    private static JsonObject settled(JsonObject review) {
        review.put("comments", new JsonArray());
        review.getJsonArray("checklist")
                .forEach(item -> ((JsonObject) item)
                        .put("verdict", "MET")
                        .put("note", "")
                        .put("condition", null));
        return review;
    }

    @Test
    void nobodyElse_seesTheQueue() {
        assertThat(browser.open("/en/my/projects").status()).isEqualTo(403);
    }

    @Test
    void theRounds_ofAProject_areListed() {
        var page = browser.open("/en/reviews/P-1001");
        assertThat(page.document().select("main ul a").eachAttr("href")).contains(REVIEW);
    }

    @Test
    void theReview_showsAnswersItemsAndWhatChanged() {
        var html = browser.open(REVIEW).document();

        assertThat(html.select("#data ins").text()).isEqualTo("12");
        assertThat(html.select("#data del").text()).isEqualTo("24");
        assertThat(html.select("#data fieldset input[value=NOT_MET][checked]")).hasSize(1);
        assertThat(html.select("#f-comment-data").val()).startsWith("Say how long");
        assertThat(html.select("#responsible dd").eachText()).contains("Wanjiru Njeri Kamau");
    }

    @Test
    void deciding_savesTheNotesFirst_andThenTheDecision() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 200, "partner/review.json");
        var typed = Map.of(
                "lawful-basis.verdict", "MET",
                "comment.data", "Say where.",
                "decision", "REQUEST_CHANGES",
                "reason", "One section needs more.");
        var decided = browser.press(browser.open(REVIEW), "Save and record the decision", typed);

        assertThat(decided.header("Location")).endsWith(REVIEW + "?done=decided");
        assertThat(StubServices.writes()).hasSize(2);
        assertThat(StubServices.writes().getFirst().body())
                .contains("{\"item\":\"lawful-basis\",\"verdict\":\"MET\"", "Say where.", "\"dueOn\":\"2027-03-31\"");
        assertThat(StubServices.writes().getLast().body()).contains("\"decision\":\"REQUEST_CHANGES\"");
    }

    @Test
    void aRefusedDecision_keepsWhatWasTyped() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 409, "partner/problem-guard-not-met.json");
        var typed = Map.of("decision", "APPROVE", "reason", "Because it is good.");
        var refused = browser.press(browser.open(REVIEW), "Save and record the decision", typed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#f-reason").val()).isEqualTo("Because it is good.");
        assertThat(refused.document().select("input[value=APPROVE][checked]")).hasSize(1);
        assertThat(refused.document().text()).contains("Something is still missing before this step.");
    }

    @Test
    void anOpenItem_isPointedAtByItsQuestion_andNotByItsId() {
        StubServices.answer("POST /api/v1/projects/P-1001/reviews/2/decision", 409, """
                {"type": "/problems/guard-not-met", "status": 409, "missing": ["lawful-basis", "a-key-of-tomorrow"]}""");
        var typed = Map.of("decision", "APPROVE", "reason", "Because it is good.");
        var refused = browser.press(browser.open("/ar/reviews/P-1001/2"), "حفظ القرار وتسجيله", typed);

        assertThat(refused.document()
                        .select("#errors a[href=#f-lawful-basis-verdict]")
                        .text())
                .startsWith("هل هناك أساس قانوني");
        assertThat(refused.document().text()).doesNotContain("lawful-basis", "a-key-of-tomorrow");
        assertThat(refused.document().select("#errors").text()).contains("ما زال ينقص شيء آخر");
    }

    @Test
    void decidingNothing_isSaidAtTheField() {
        var refused = browser.press(browser.open(REVIEW), "Save and record the decision", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-decision]")).hasSize(1);
    }

    @Test
    void aStaleVersion_showsWhatSomebodyElseSaved_besideWhatWasTyped() {
        var page = browser.open(REVIEW);
        StubServices.problem("PUT /api/v1/projects/P-1001/reviews/2", 412, "stale-version");
        String saved = StubServices.example("partner/review.json");
        StubServices.answer(
                "GET /api/v1/projects/P-1001/reviews/2",
                200,
                saved.replaceFirst("\"version\": 1", "\"version\": 7")
                        .replaceFirst("Location of the recordings is missing.", "The other reviewer’s own note."));
        var typed = Map.of("data-inventory.note", "My note.", "data-inventory.condition.dueOn", "");
        var again = browser.press(page, "Save notes", typed);
        var html = again.document();

        assertThat(again.status()).isEqualTo(412);
        assertThat(html.select("main input[name=_version]").val()).isEqualTo("7");
        assertThat(html.select("[name='data-inventory.note']").val()).isEqualTo("My note.");
        assertThat(html.select("label[for=f-data-inventory-note-stays-1]").text())
                .isEqualTo("Saved by somebody else: The other reviewer’s own note.");
        assertThat(html.select("label[for=f-data-inventory-condition-dueOn-stays-1]")
                        .text())
                .isEqualTo("Saved by somebody else: 2027-03-31");
        assertThat(html.select("[name='data-inventory.note']").parents().select("details[open]"))
                .isNotEmpty();
        assertThat(html.select("#f-lawful-basis-verdict-stays")).isEmpty();
    }

    @Test
    void aFormThatIsTooOld_keepsTheVersionThatItWasMadeFrom() {
        var again = browser.press(browser.open(REVIEW), "Save notes", Map.of("_csrf", "forged", "_version", "0"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.document().select("main input[name=_version]").val()).isEqualTo("0");
    }

    @Test
    void anotherAdministrator_canFreeAProjectFromItsReviewer() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 200, "partner/review.json");
        String others = StubServices.example("partner/review.json");
        StubServices.answer(
                "GET /api/v1/projects/P-1001/reviews/2",
                200,
                others.replaceFirst("(?s)\"may\": \\[.*?]", "\"may\": [\"reassign\"]"));
        var page = browser.open(REVIEW);
        assertThat(page.document().text()).contains("Take it from its reviewer, for somebody else");

        var freed = browser.press(
                page, "Save and record the decision", Map.of("decision", "REASSIGN", "reason", "She is on leave."));
        assertThat(freed.header("Location")).endsWith("/en/reviews?done=reassigned");
        assertThat(StubServices.writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .isEqualTo("{\"decision\":\"REASSIGN\",\"reason\":\"She is on leave.\"}"));
    }

    @Test
    void notesAndDecisions_areSentAsTheContractSays() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 200, "partner/review.json");
        var typed = Map.of("decision", "REQUEST_CHANGES", "reason", "One section needs more detail.");
        browser.press(browser.open(REVIEW), "Save and record the decision", typed);

        assertThat(StubServices.writes().getFirst().json().getJsonArray("comments"))
                .isEqualTo(StubServices.json("partner/review-save-request.json").getJsonArray("comments"));
        assertThat(StubServices.writes().getFirst().json().getJsonArray("checklist"))
                .containsAll(
                        StubServices.json("partner/review-save-request.json").getJsonArray("checklist"));
        assertThat(StubServices.writes().getLast().json())
                .isEqualTo(StubServices.json("partner/decision-request.json"));
    }
}
