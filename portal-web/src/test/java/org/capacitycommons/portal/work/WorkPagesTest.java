package org.capacitycommons.portal.work;

import java.util.List;
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

/** An administrator goes through what waits and decides. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class WorkPagesTest {
    private static final String REPORT = "/en/admin/reports/D-2001/3";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneOfEachKindWaits() {
        StubServices.reset();
        WorkAnswers.oneOfEach();
    }

    @ParameterizedTest
    @CsvSource({
        "incidents, Advice to spray before rain, /en/admin/incidents/D-2001/IN-41",
        "alerts, Gives doses without units, /en/admin/alerts/AL-71",
        "suspension-proposals, Advice by voice for maize growers, /en/admin/suspension-proposals/SP-90",
        "problem-reports, PR-51, /en/admin/problem-reports/PR-51",
        "reports, D-2001/3, /en/admin/reports/D-2001/3",
        "go-live, D-2001/1, /en/admin/go-live/D-2001/1",
        "amendments, A-7, /en/admin/amendments/A-7",
        "conditions, Advice by voice for maize growers, /en/admin/conditions/P-1001/1",
        "organisations, Lakeside Data Trust, /en/admin/organisations/org-1001",
        "dead-letters, P-1001 is late, /en/admin/dead-letters/17"
    })
    void everyList_leadsToThePageOfEach(String kind, String title, String address) {
        var html = browser.open("/en/admin/" + kind).document();

        assertThat(html.select("tbody th a").text()).isEqualTo(title);
        assertThat(html.select("tbody th a").attr("href")).isEqualTo(address);
    }

    @Test
    void aList_thatGoesOn_keepsItsFiltersOnTheWay() {
        StubServices.answer(
                "GET /api/v1/incidents",
                200,
                "{\"items\": [" + WorkAnswers.INCIDENT + "], \"total\": 21, \"next\": \"abc\"}");
        var html =
                browser.open("/en/admin/incidents?state=OPEN&severity=nonsense").document();

        assertThat(html.select("a[rel=next]").attr("href"))
                .startsWith("/en/admin/incidents?state=OPEN")
                .endsWith("cursor=abc");
        assertThat(html.select("#f-state option[selected]").val()).isEqualTo("OPEN");
    }

    @Test
    void anEmptyList_saysSo() {
        StubServices.answer("GET /api/v1/reports", 200, WorkAnswers.EMPTY);
        assertThat(browser.open("/en/admin/reports").document().text()).contains("There is nothing here.");
    }

    @Test
    void aReport_isReadWithEarlierComments_andAccepted() {
        StubServices.answer("POST /api/v1/deployments/D-2001/reports/3/acceptance", 200, WorkAnswers.REPORT);
        var page = browser.open(REPORT);
        assertThat(page.document().text())
                .contains("Four hundred growers called.", "How many are women?", "Half of them.");

        var accepted = browser.press(page, "Accept", Map.of());
        assertThat(accepted.header("Location")).endsWith(REPORT + "?done=decided");
        assertThat(StubServices.writes()).singleElement().satisfies(call -> {
            assertThat(call.version()).isEqualTo("\"v2\"");
            assertThat(call.key()).isNotBlank();
        });
    }

    @Test
    void aReport_goesBackOnlyWithAComment() {
        StubServices.answer("POST /api/v1/deployments/D-2001/reports/3/return", 200, WorkAnswers.REPORT);
        var page = browser.open(REPORT);

        var refused = browser.press(page, "Return with the comment", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-reason]")).hasSize(1);
        assertThat(StubServices.writes()).isEmpty();

        browser.press(page, "Return with the comment", Map.of("reason", "Say how many are women."));
        assertThat(StubServices.writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"comments\":[\"Say how many are women.\"]}"));
    }

    @Test
    void whatSomebodyDecidedMeanwhile_isShown_andTheCommentIsKept() {
        var page = browser.open(REPORT);
        StubServices.problem("POST /api/v1/deployments/D-2001/reports/3/return", 412, "stale-version");
        WorkAnswers.record(
                "/api/v1/deployments/D-2001/reports/3", WorkAnswers.REPORT.replace("\"version\": 2", "\"version\": 3"));
        var again = browser.press(page, "Return with the comment", Map.of("reason", "Say more."));

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.document().select("#f-reason").val()).isEqualTo("Say more.");
        assertThat(again.document().select("main [name=_version]").val()).isEqualTo("3");
        assertThat(again.document().text()).contains("Somebody else has saved this record");
    }

    @Test
    void aServiceThatIsGone_losesNoComment() {
        var page = browser.open(REPORT);
        StubServices.goDown();
        var kept = browser.press(page, "Return with the comment", Map.of("reason", "Say more."));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().select("main textarea, main input").eachAttr("value")
                        + kept.document().text())
                .contains("Say more.");
    }

    @Test
    void aPilot_goesLive_orIsRefusedWithAReason() {
        StubServices.answer("POST /api/v1/deployments/D-2001/go-live-reviews/1/decision", 200, WorkAnswers.GO_LIVE);
        var page = browser.open("/en/admin/go-live/D-2001/1");
        browser.press(page, "Let it go live", Map.of());
        browser.press(page, "Refuse", Map.of("reason", "The harvest is not over."));

        assertThat(StubServices.writes().getFirst().json().getString("decision"))
                .isEqualTo("GRANT");
        assertThat(StubServices.writes().getLast().body())
                .isEqualTo("{\"decision\":\"REFUSE\",\"reason\":\"The harvest is not over.\"}");
    }

    @Test
    void anAmendment_showsWhatChanges_andWhetherTheRecordMovedOn() {
        var html = browser.open("/en/admin/amendments/A-7").document();

        assertThat(html.text())
                .contains("Advice for maize → Advice for maize and beans", "– → name: Kitale; precision: PLACE_NAME")
                .contains("The record has changed since this was written");
    }

    @Test
    void aConditionWithEvidence_isAccepted() {
        StubServices.answer("GET /api/v1/projects/P-1001", 200, """
                {"id": "P-1001", "title": "Advice by voice for maize growers", "conditions": [%s]}""".formatted(WorkAnswers.CONDITION));
        StubServices.answer("POST /api/v1/projects/P-1001/conditions/1/acceptance", 200, "{}");
        var page = browser.open("/en/admin/conditions/P-1001/1");
        assertThat(page.document().text()).contains("See the list of data sets.");

        browser.press(page, "Accept", Map.of());
        assertThat(StubServices.writes()).hasSize(1);
    }

    @Test
    void anIncidentOfWhatIsOver_isResolvedByAnAdministrator_whoSaysWhatWasDone() {
        String path = "/api/v1/deployments/D-2001/incidents/IN-41";
        StubServices.answer(
                "GET " + path,
                200,
                StubServices.json("partner/incident.json")
                        .put("version", 4)
                        .put("may", List.of("resolve"))
                        .encode());
        StubServices.on("POST " + path + "/state", 200, "partner/incident.json");
        var page = browser.open("/en/admin/incidents/D-2001/IN-41");
        assertThat(browser.press(page, "It is resolved", Map.of()).status()).isEqualTo(422);
        browser.press(page, "It is resolved", Map.of("reason", "Every caller was called back."));

        var sent = StubServices.writes().getLast();
        assertThat(sent.version()).isEqualTo("\"v4\"");
        assertThat(sent.body())
                .isEqualTo("{\"action\":\"RESOLVE\",\"correctiveAction\":\"Every caller was called back.\"}");
    }

    @Test
    void anIncident_isReadInFull_andLeadsToSuspension() {
        var html = browser.open("/en/admin/incidents/D-2001/IN-41").document();

        assertThat(html.text()).contains("The forecast was a day old.", "People affected not known");
        assertThat(html.select("main form")).isEmpty();
        assertThat(html.select("main a").eachAttr("href")).contains("/en/admin/stages/D-2001");
    }

    @Test
    void aDeployment_isSuspendedWithAReason() {
        StubServices.answer("POST /api/v1/deployments/D-2001/stage", 200, "{}");
        StubServices.answer("GET /api/v1/deployments/D-2001", 200, """
                {"id": "D-2001", "title": "Advice by voice", "stage": "PILOT", "version": 9,
                 "may": ["move-to-SUSPENDED"]}""");
        var page = browser.open("/en/admin/stages/D-2001");
        var done = browser.press(page, "Suspend the deployment", Map.of("reason", "It gives wrong doses."));

        assertThat(done.header("Location")).endsWith("/en/admin/stages/D-2001?done=decided");
        assertThat(StubServices.writes().getFirst().body())
                .isEqualTo("{\"to\":\"SUSPENDED\",\"reason\":\"It gives wrong doses.\"}");
        assertThat(StubServices.writes().getFirst().version()).isEqualTo("\"v9\"");
    }

    @Test
    void aProposalToSuspend_isDismissedWithAReason_andLeavesTheList() {
        StubServices.answer("POST /api/v1/suspension-proposals/SP-90/dismissal", 200, WorkAnswers.PROPOSAL);
        var page = browser.open("/en/admin/suspension-proposals/SP-90");
        var done = browser.press(page, "Dismiss with the reason", Map.of("reason", "The clause does not touch it."));

        assertThat(done.header("Location")).endsWith("/en/admin/suspension-proposals?done=decided");
    }

    @Test
    void aProblemReport_becomesAnIncident() {
        StubServices.answer("POST /api/v1/problem-reports/PR-51/incident", 200, WorkAnswers.PROBLEM);
        var form = browser.open("/en/admin/problem-reports/PR-51/incident");
        assertThat(form.document().select("#f-description").val()).isEqualTo("It told me to spray although it rained.");

        var typed = Map.of(
                "kind", "INCIDENT",
                "severity", "MODERATE",
                "harm", "ECONOMIC",
                "reversibility", "REVERSIBLE",
                "title", "Advice to spray in rain",
                "summary", "A spraying was lost.",
                "happenedOn", "2026-11-18");
        var made = browser.press(form, "Open the incident", typed);

        assertThat(made.header("Location")).endsWith("/en/admin/problem-reports/PR-51?done=decided");
        var sent = StubServices.writes().getFirst().json();
        assertThat(sent.getJsonObject("incident").getString("harm")).isEqualTo("ECONOMIC");
        assertThat(sent.getJsonObject("incident").containsKey("peopleAffected")).isFalse();
    }

    @Test
    void anIncidentThatIsIncomplete_comesBackWithWhatWasTyped() {
        StubServices.answer("POST /api/v1/problem-reports/PR-51/incident", 422, """
                {"type": "/problems/validation", "status": 422, "errors": [{"field": "harm", "key": "required"}]}""");
        var form = browser.open("/en/admin/problem-reports/PR-51/incident");
        var refused = browser.press(form, "Open the incident", Map.of("title", "Advice to spray in rain"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#f-title").val()).isEqualTo("Advice to spray in rain");
        assertThat(refused.document().select("#errors a[href=#f-harm]")).hasSize(1);
    }

    @Test
    void anOrganisation_isConfirmed_andItsMembersAreSeen() {
        StubServices.answer("POST /api/v1/organisations/org-1001/verification", 200, WorkAnswers.ORGANISATION);
        var page = browser.open("/en/admin/organisations/org-1001");
        assertThat(page.document().text()).contains("Kenya Submitter · fills in and submits");

        browser.press(page, "Confirm the organisation", Map.of());
        assertThat(StubServices.writes().getFirst().version()).isEqualTo("\"v1\"");
    }

    @Test
    void aDeadLetter_isTriedAgain() {
        StubServices.answer("POST /api/v1/dead-letters/17/retry", 200, WorkAnswers.DEAD_LETTER);
        var done = browser.press(browser.open("/en/admin/dead-letters/17"), "Try again", Map.of());

        assertThat(done.header("Location")).endsWith("/en/admin/dead-letters?done=decided");
        assertThat(StubServices.writes().getFirst().key()).isNotBlank();
    }

    @Test
    void whatIsNotThere_isNotFound() {
        assertThat(browser.open("/en/admin/nonsense").status()).isEqualTo(404);
        assertThat(browser.open("/en/admin/stages").status()).isEqualTo(404);
        assertThat(browser.open("/en/admin/reports/D-2001").status()).isEqualTo(404);
        assertThat(browser.open("/en/admin/reports/D-2001/99").status()).isEqualTo(404);
        assertThat(browser.open("/en/admin/dead-letters/99").status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "partner-one", roles = "partner")
    void aPartner_mayNotLook() {
        assertThat(browser.open("/en/admin/reports").status()).isEqualTo(403);
        assertThat(browser.open(REPORT).status()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anOrganisation_listsItsMembersUnderOneLabel() {
        var facts = browser.open("/en/admin/organisations/org-1001").document().select("dl.facts");

        assertThat(facts.select("dt").eachText()).doesNotHaveDuplicates().contains("Member");
        assertThat(facts.select("dt:contains(Member) ~ dd")).hasSizeGreaterThan(1);
    }
}
