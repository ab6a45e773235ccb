package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** After the approval: a ministry meets its conditions and changes what was approved, with an administrator's consent. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class ApprovedProjectPagesTest {
    private static final String OWN = "/en/my/projects/P-1001";
    private static final String API = "/api/v1/projects/P-1001";

    private final Browser browser = new Browser();

    @BeforeEach
    void anApprovedProject() {
        StubServices.reset();
        StubServices.answer(
                "GET " + API,
                200,
                StubServices.json("partner/project-draft.json")
                        .put("state", "APPROVED")
                        .put("problems", new JsonArray())
                        .put("may", new JsonArray())
                        .put(
                                "submissions",
                                new JsonArray(
                                        "[{\"number\":1,\"submittedAt\":\"2026-11-24T08:00:00Z\",\"submittedBy\":null,"
                                                + "\"sha256\":\"00\"}]"))
                        .put("conditions", new JsonArray("[" + CONDITION + "]"))
                        .encode());
        StubServices.answer("GET /api/v1/amendments", 200, MinistryRecords.page());
    }

    @Test
    void aCondition_isToldHowItIsMet_afterReadingWhyTheLastWordWasNotEnough() {
        StubServices.answer("POST " + API + "/conditions/1/evidence", 200, "{}");
        var tasks = browser.open(OWN).document();
        assertThat(tasks.select("#conditions + ul a").attr("href")).isEqualTo(OWN + "/conditions/1");

        var page = browser.open(OWN + "/conditions/1");
        assertThat(page.document().text()).contains("Not enough yet: Name the signed agreement.");
        browser.press(page, "Send", Map.of("evidence", "Signed on 3 May; see the documents."));
        var call = StubServices.writes().getLast();
        assertThat(call.version()).isEqualTo("\"v2\"");
        assertThat(call.body()).isEqualTo("{\"evidence\":\"Signed on 3 May; see the documents.\"}");
    }

    @Test
    void theFirstChange_beginsAnAmendment_withTheWholeSection() {
        StubServices.answer("POST " + API + "/amendments", 201, amendment("DRAFT", 0, "save", "submit"));
        assertThat(browser.open(OWN).document().select("main a[href=" + OWN + "/amendment]"))
                .hasSize(1);

        var page = browser.open(OWN + "/amendment/aim");
        var saved =
                browser.press(page, "Save the change", Map.of("reason", "A third county.", "title", "Advice in three"));
        assertThat(saved.header("Location")).endsWith(OWN + "/amendment?done=saved");
        var sent = StubServices.writes().getLast().json();
        assertThat(sent.getString("reason")).isEqualTo("A third county.");
        assertThat(sent.getJsonObject("project")
                        .getJsonObject("answers")
                        .getJsonObject("aim")
                        .getJsonArray("title"))
                .containsExactly("Advice in three");
    }

    @Test
    void aReturnedAmendment_saysWhy_keepsItsOtherSections_andIsHandedInAgain() {
        openAmendment(amendment("RETURNED", 4, "save", "submit"));
        StubServices.answer("PUT /api/v1/amendments/A-7", 200, amendment("DRAFT", 5, "save", "submit"));
        StubServices.answer("POST /api/v1/amendments/A-7/submission", 200, amendment("SUBMITTED", 6));
        var page = browser.open(OWN + "/amendment");
        assertThat(page.document().text())
                .contains(
                        "Given back: Say what the third county costs.", "Before: Kakamega", "After: Kakamega, Bungoma");

        browser.press(browser.open(OWN + "/amendment/aim"), "Save the change", Map.of("title", "Advice in three"));
        var saving = StubServices.writes().getLast();
        assertThat(saving.version()).isEqualTo("\"v4\"");
        assertThat(saving.json()
                        .getJsonObject("project")
                        .getJsonObject("answers")
                        .fieldNames())
                .containsExactlyInAnyOrder("people", "aim");

        browser.press(page, "Hand the change in", Map.of());
        assertThat(StubServices.writes().getLast().what()).isEqualTo("POST /api/v1/amendments/A-7/submission");
    }

    @Test
    void aChangeThatIsHandedIn_canOnlyBeRead() {
        openAmendment(amendment("SUBMITTED", 5));
        var page = browser.open(OWN + "/amendment").document();
        assertThat(page.select("main button")).isEmpty();
        assertThat(page.select("main a[href*=/amendment/]")).isEmpty();
    }

    @Test
    void faultsOfTheSection_standAtItsQuestions_andNothingTypedIsLost() {
        StubServices.answer("POST " + API + "/amendments", 422, """
                {"type":"/problems/incomplete","errors":[{"field":"aim.title","key":"too-short","params":{"min":"10"}}]}""");
        var refused = browser.press(
                browser.open(OWN + "/amendment/aim"),
                "Save the change",
                Map.of("reason", "Shorter.", "title", "Maize"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#f-title-error").text()).contains("at least 10 characters");
        assertThat(refused.document().select("#f-title").val()).isEqualTo("Maize");
        assertThat(refused.document().select("#f-reason").text()).isEqualTo("Shorter.");
    }

    @Test
    void theAnswers_areKeptAsAText() {
        var text = browser.open(OWN + "/text");
        assertThat(text.header("Content-Disposition")).isEqualTo("attachment; filename=\"P-1001.txt\"");
        assertThat(text.answer().body())
                .startsWith("Advice by voice for maize growers\nP-1001 · Approved\n")
                .contains("== Problem and aim ==", "Title: Advice by voice for maize growers");
        assertThat(text.answer().body().length()).isLessThan(5_000);
    }

    private static void openAmendment(String amendment) {
        StubServices.answer("GET /api/v1/amendments", 200, MinistryRecords.page(amendment));
        StubServices.answer("GET /api/v1/amendments/A-7", 200, amendment);
    }

    private static String amendment(String state, int version, String... may) {
        return """
                {"id":"A-7","about":"PROJECT","record":"P-1001","nation":"KE","organisation":"demo-ke-agriculture",
                 "version":%d,"state":"%s","reason":"A third county.","baseVersion":1,"recordVersion":1,
                 "changes":{"answers":{"people":{"regions":["Kakamega, Bungoma"]}}},
                 "diff":[{"field":"people.regions","before":["Kakamega"],"after":["Kakamega, Bungoma"]}],
                 "createdBy":null,"createdAt":"2027-01-01T08:00:00Z","updatedAt":"2027-01-01T08:00:00Z",
                 "submittedBy":null,"submittedAt":null,"decidedBy":null,"decidedAt":null,
                 "comment":"Say what the third county costs.","may":%s}""".formatted(version, state, new JsonArray(List.of(may)).encode());
    }

    private static final String CONDITION = """
            {"number":1,"version":2,"item":"data-lawful","text":"Sign the data agreement.","owner":"Ministry",
             "dueOn":"2027-03-31","met":false,"state":"OPEN","evidence":null,"evidenceAt":null,
             "returnedReason":"Name the signed agreement.","metAt":null,"may":["send-evidence"]}""";
}
