package org.capacitycommons.portal.story;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.support.SupportAnswers;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.work.WorkAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journeys of the three roles from their first page to their last, without a script: every step leads to the next
 * page, and asks the services for what it says.
 */
@PortalTest
class ThreeRolesTest {
    private static final String PILOT = "/en/my/deployments/D-2001";
    private static final String DONE = "{}";

    private final Browser browser = new Browser();

    @BeforeEach
    void everythingIsThere() {
        EveryRecord.answer();
    }

    @Test
    @TestSecurity(user = "kenya-submitter", roles = "ministry")
    void aMinistry_goesFromTheFirstDraftToAPilot() {
        JsonObject draft = StubServices.json("partner/project-draft.json");
        takes("POST /api/v1/projects", draft.encode());
        var look = browser.press(
                browser.open("/en/my/projects/new"), "Continue", Map.of("title", "Maize advice", "sector", "OTHER"));
        new Step(browser, browser.press(look, "None of these – start the project", Map.of()))
                .to("/en/my/projects/P-1001");

        takes("PUT /api/v1/projects/P-1001/sections/cost", draft.encode());
        step("/en/my/projects/P-1001/sections/cost", "Save and come back later", Map.of("setUp", "2,500,000"))
                .to("/en/my/projects/P-1001?done=saved");
        takes("POST /api/v1/projects/P-1001/submission", StubServices.example("partner/receipt.json"));
        step(
                        "/en/my/projects/P-1001/declaration",
                        "Submit the project",
                        Map.of("authorised", "yes", "accurate", "yes", "publishTerms", "yes"))
                .to("/en/my/projects/P-1001/receipts/1");

        takes(
                "PUT /api/v1/projects/P-1002/change-requests/1",
                StubServices.example("partner/project-changes-requested.json"));
        step("/en/my/projects/P-1002/requests/1", "Save", Map.of("answer", "Six months."))
                .to("/en/my/projects/P-1002?done=answered");
        takes("POST /api/v1/projects/P-1003/conditions/1/evidence", DONE);
        step("/en/my/projects/P-1003/conditions/1", "Send", Map.of("evidence", "Signed."))
                .to("/en/my/projects/P-1003?done=saved");

        String planned = StubServices.json("partner/deployment-planned.json")
                .put("id", "D-2002")
                .encode();
        takes("POST /api/v1/deployments", planned);
        step("/en/my/deployments/new?project=P-1003", "Open the deployment", Map.of())
                .to("/en/my/deployments/D-2002?done=opened");
        takes("POST /api/v1/deployments/D-2002/sites", planned);
        step("/en/my/deployments/D-2002/site", "Add", Map.of("name", "Kitale"))
                .to("/en/my/deployments/D-2002?done=added");
        takes("POST /api/v1/deployments/D-2002/stage", planned);
        step("/en/my/deployments/D-2002", "Move to pilot and publish", Map.of())
                .to("/en/my/deployments/D-2002?done=moved");
    }

    @Test
    @TestSecurity(user = "kenya-submitter", roles = "ministry")
    void aMinistry_reportsOnItsPilot_changesIt_andClosesIt() {
        String api = "POST " + MinistryRecords.API;
        takes(api + "/results", DONE);
        step(PILOT + "/results/new", "Add", Map.of("indicator", "I-1", "value", "41"))
                .to(PILOT + "/results?done=added");
        takes(api + "/reports", MinistryRecords.report("DRAFT", 1, "save", "submit"));
        step(PILOT + "/reports/new", "Save the draft", Map.of("text", "Two counties called."))
                .to(PILOT + "/reports/1?done=saved");
        takes("PUT " + MinistryRecords.API + "/reports/1", MinistryRecords.report("DRAFT", 4, "save", "submit"));
        takes(api + "/reports/1/submission", MinistryRecords.report("SUBMITTED", 5));
        step(PILOT + "/reports/1", "Save and hand in", Map.of("answers.1", "Forty."))
                .to(PILOT + "/reports/1?done=saved");

        takes(api + "/incidents", MinistryRecords.incident("OPEN", "mitigate"));
        step(PILOT + "/incidents/new", "Report it", Map.of("title", "Wrong dose", "peopleAffected", "12"))
                .to(PILOT + "/incidents/IN-41?done=added");
        takes(api + "/incidents/IN-41/state", MinistryRecords.incident("MITIGATED", "resolve"));
        step(PILOT + "/incidents/IN-41", "It is contained", Map.of("correctiveAction", "Officers read doses out."))
                .to(PILOT + "/incidents/IN-41?done=saved");
        takes("POST /api/v1/alerts/AL-71/acknowledgement", DONE);
        step(PILOT + "/alerts/AL-71", "Send the answer", Map.of("response", "We check."))
                .to(PILOT + "?done=saved");

        String change = "/en/my/projects/P-1003/amendment";
        takes("PUT /api/v1/amendments/A-8", EveryRecord.AMENDMENT);
        takes("POST /api/v1/amendments/A-8/submission", EveryRecord.AMENDMENT);
        step(change + "/people", "Save the change", Map.of("regions", "Bungoma"))
                .to(change + "?done=saved");
        step(change, "Hand the change in", Map.of()).to(change + "?done=saved");

        takes(api + "/confirmation", DONE);
        step(PILOT + "/confirmation", "Confirm", Map.of()).to(PILOT + "?done=saved");
        takes(api + "/stage", DONE);
        step(PILOT + "/closure", "Close it for good", Map.of()).to(PILOT + "?done=moved");
        assertThat(StubServices.writes().getLast().json().getString("to")).isEqualTo("CLOSED");
    }

    @Test
    @TestSecurity(user = "partner-one", roles = "partner")
    void aPartner_findsModels_reckonsWhatTheyCost_andHelpsAProject() {
        StubServices.get("/api/v1/models/compare", "catalog/affordability-compare.json");
        StubServices.on("POST /api/v1/affordability", 200, "catalog/affordability-answer.json");
        var list = browser.open("/en/models?q=qwen&compare=Qwen/Qwen3-8B&compare=tencent/Hunyuan-A13B-Instruct");
        String comparison =
                list.document().select("main a.button[href*=compare]").attr("href");
        assertThat(browser.open(comparison).document().text()).contains("Models side by side", "What differs");
        assertThat(browser.open("/en/affordability?ask=1&calls=1000&tokensIn=800&tokensOut=300")
                        .document()
                        .text())
                .contains("Models that meet the needs");

        takes("POST /api/v1/offers", SupportAnswers.DRAFT);
        step("/en/my/offers/new", "Save", Map.of("kind", "COMPUTE", "title", "Computing time", "capacity", "500"))
                .to("/en/my/offers/O-3001?done=saved");
        StubServices.answer("GET /api/v1/offers/O-3001", 200, SupportAnswers.DRAFT);
        takes("POST /api/v1/offers/O-3001/publication", SupportAnswers.OFFER);
        step("/en/my/offers/O-3001", "Publish the offer", Map.of()).to("/en/my/offers/O-3001?done=saved");
        StubServices.answer("GET /api/v1/offers/O-3001", 200, SupportAnswers.OFFER);
        takes("POST /api/v1/matches", SupportAnswers.MATCH);
        String proposal = browser.open("/en/my/offers/O-3001")
                .document()
                .select("main a.button")
                .attr("href");
        step(proposal, "Send the proposal", Map.of("quantity", "200", "message", "For the first run."))
                .to("/en/my/matches/M-4001?done=saved");
    }

    @Test
    @TestSecurity(user = "kenya-submitter", roles = "ministry")
    void aMinistry_acceptsHelp_andSaysThatItHasCome() {
        takes("POST /api/v1/matches/M-4001/state", SupportAnswers.MATCH);
        step("/en/my/matches/M-4001", "Accept", Map.of()).to("/en/my/matches/M-4001?done=decided");
        JsonObject accepted = StubServices.json("partner/match.json")
                .put("state", "ACCEPTED")
                .put("may", new JsonArray().add("complete").add("withdraw"));
        StubServices.answer("GET /api/v1/matches/M-4001", 200, accepted.encode());
        step("/en/my/matches/M-4001", "The help has come", Map.of()).to("/en/my/matches/M-4001?done=decided");
        assertThat(StubServices.writes())
                .extracting(call -> call.json().getString("to"))
                .containsExactly("ACCEPTED", "COMPLETED");
    }

    @Test
    @TestSecurity(user = "admin-two", roles = "admin")
    void anAdministrator_judges_hearsOfHarm_warns_suspends_andShowsThatTheLogIsWhole() {
        takes("POST /api/v1/projects/P-1004/reviews", StubServices.example("partner/review.json"));
        step("/en/reviews/P-1004", "Take this project for review", Map.of()).to("/en/reviews/P-1004/2?done=taken");
        secondsTheApproval();
        decides("conditions/P-1005/1", "Accept", "POST /api/v1/projects/P-1005/conditions/1/acceptance");
        decides("reports/D-2001/3", "Accept", "POST " + MinistryRecords.API + "/reports/3/acceptance");
        decides("go-live/D-2001/1", "Let it go live", "POST " + MinistryRecords.API + "/go-live-reviews/1/decision");
        decides("amendments/A-7", "Accept", "POST /api/v1/amendments/A-7/acceptance");

        takes("POST /api/v1/problem-reports/PR-51/incident", WorkAnswers.PROBLEM);
        var told = Map.of("kind", "INCIDENT", "title", "Ten bags advised", "happenedOn", "2026-11-01");
        assertThat(browser.press(browser.open("/en/admin/problem-reports/PR-51/incident"), "Open the incident", told)
                        .status())
                .isEqualTo(303);
        StubServices.on("POST /api/v1/advisories", 201, "catalog/advisory.json");
        step("/en/admin/advisories/new?model=Qwen/Qwen3-8B", "Publish it now", Map.of("title", "Doses without units"))
                .to("/en/admin/advisories/ADV-1001?done=saved");
        decides("stages/D-2001", "Suspend the deployment", "POST " + MinistryRecords.API + "/stage");

        StubServices.answer("GET /api/v1/audit", 200, MinistryRecords.page());
        StubServices.answer(
                "GET /api/v1/audit/verification", 200, "{\"intact\": true, \"events\": 12, \"chains\": []}");
        assertThat(browser.open("/en/admin/audit?check=1").document().text())
                .contains("The log is as it was written. Entries checked: 12");
    }

    /** A project that may do harm is approved by two; this is the second of them. */
    private void secondsTheApproval() {
        JsonObject review = StubServices.json("partner/review.json")
                .put("state", "AWAITING_SECOND")
                .put("may", new JsonArray().add("approve-second").add("return-to-first"));
        StubServices.answer("GET /api/v1/projects/P-1001/reviews/2", 200, review.encode());
        takes("POST /api/v1/projects/P-1001/reviews/2/decision", review.encode());
        step("/en/reviews/P-1001/2", "Save and record the decision", Map.of("decision", "APPROVE", "reason", "Yes."))
                .to("/en/reviews/P-1001/2?done=decided");
        assertThat(StubServices.writes().getLast().what()).endsWith("/decision");
    }

    private void decides(String item, String button, String call) {
        takes(call, DONE);
        step("/en/admin/" + item, button, Map.of("reason", "Read and judged."))
                .to("/en/admin/" + item + "?done=decided");
        assertThat(StubServices.writes().getLast().what()).isEqualTo(call);
    }

    private static void takes(String call, String answer) {
        StubServices.answer(call, 200, answer);
    }

    /** Opens a page, types, and presses; where that leads is up to the caller to say. */
    private Step step(String page, String button, Map<String, String> typed) {
        return new Step(browser, browser.press(browser.open(page), button, typed));
    }

    private record Step(Browser browser, Browser.Page answer) {
        void to(String next) {
            assertThat(answer.status()).as(answer.document().text()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith(next);
            assertThat(browser.open(next).status()).isEqualTo(200);
        }
    }
}
