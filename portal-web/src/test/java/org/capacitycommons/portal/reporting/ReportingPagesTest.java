package org.capacitycommons.portal.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry reports on its pilot, from the first result to the closing of it. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class ReportingPagesTest {
    private static final String OWN = "/en/my/deployments/D-2001";
    private static final String API = MinistryRecords.API;

    private final Browser browser = new Browser();

    @BeforeEach
    void aPilotThatHasBegun() {
        StubServices.reset();
        MinistryRecords.answer();
    }

    @Test
    void theFirstPage_saysWhatToDoNext_eachWithALink() {
        var todo = browser.open(OWN).document().select(".notice li");

        assertThat(todo.eachText())
                .contains(
                        "Answer the warning: Gives doses without units",
                        "An administrator must have accepted a progress report.",
                        "Say what was done about: Advice to spray before rain",
                        "Report 1 came back: change it and hand it in again");
        assertThat(todo.select("a").eachAttr("href"))
                .contains(OWN + "/alerts/AL-71", OWN + "/reports", OWN + "/incidents/IN-41", OWN + "/reports/1");
    }

    @Test
    void aResultThatNobodyKnows_isSaidToBeNotKnown_andIsNoZero() {
        StubServices.answer("POST " + API + "/results", 201, "{\"id\":\"RE-32\"}");
        var added = browser.press(
                browser.open(OWN + "/results/new"),
                "Add",
                Map.of(
                        "indicator", "I-1",
                        "periodStart", "2027-04-01",
                        "periodEnd", "2027-06-30",
                        "notKnown", "yes",
                        "note", "The survey comes in July."));

        assertThat(added.header("Location")).endsWith(OWN + "/results?done=added");
        var sent = StubServices.writes().getLast().json();
        assertThat(sent.getBoolean("known")).isFalse();
        assertThat(sent.getValue("value")).isNull();
        assertThat(browser.open(OWN + "/results")
                        .document()
                        .select("tbody td.n")
                        .text())
                .isEqualTo("7 not known 11.5");
    }

    @Test
    void faultsThatTheServiceFinds_standAtTheirFields_withWhatWasTyped() {
        StubServices.answer("POST " + API + "/results", 422, """
                {"type":"/problems/validation","errors":[{"field":"periodEnd","key":"in-the-future","params":{}}]}""");
        var refused = browser.press(
                browser.open(OWN + "/results/new"), "Add", Map.of("value", "7", "periodEnd", "2099-01-01"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#f-periodEnd-error").text()).contains("This day is still to come.");
        assertThat(refused.document().select("#f-value").val()).isEqualTo("7");
    }

    @Test
    void aMilestone_isAddedAndItsStandingToldAnew_withTheVersionThatWasRead() {
        StubServices.answer("PUT " + API + "/milestones/MI-12", 200, "{}");
        var saved = browser.press(
                browser.open(OWN + "/milestones/MI-12"), "Save", Map.of("status", "met", "achievedOn", "2027-02-03"));

        assertThat(saved.status()).isEqualTo(303);
        var call = StubServices.writes().getLast();
        assertThat(call.version()).isEqualTo("\"v0\"");
        assertThat(call.json().getString("title")).isEqualTo("Second county connected");
        assertThat(call.json().getString("achievedOn")).isEqualTo("2027-02-03");
    }

    @Test
    void money_isShownInItsOwnCurrency_andANewPaymentNamesWhoGotIt() {
        var page = browser.open(OWN + "/money").document();
        assertThat(page.text()).contains("KES 50,000", "KES 90,000", "KES 900,000", "County extension office");

        StubServices.answer("POST " + API + "/finances/transactions", 201, "{}");
        browser.press(
                browser.open(OWN + "/money/transaction"),
                "Add",
                Map.of("type", "DISBURSEMENT", "value", "10", "currency", "KES", "receiver.name", "County office"));
        assertThat(StubServices.writes()
                        .getLast()
                        .json()
                        .getJsonObject("receiver")
                        .getString("name"))
                .isEqualTo("County office");
        assertThat(browser.open(OWN + "/money/transaction").document().select("#f-currency option"))
                .hasSizeGreaterThan(140);
    }

    @Test
    void aReturnedReport_showsWhatToChange_andIsSavedAndHandedInAtOnce() {
        StubServices.answer("PUT " + API + "/reports/1", 200, MinistryRecords.report("RETURNED", 4, "save", "submit"));
        StubServices.answer("POST " + API + "/reports/1/submission", 200, MinistryRecords.report("SUBMITTED", 5));
        var page = browser.open(OWN + "/reports/1");
        assertThat(page.document().text()).contains("Your answer to comment 1: Say how many women called.");

        var sent = browser.press(page, "Save and hand in", Map.of("answers.1", "Forty of a hundred."));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(StubServices.writes())
                .satisfiesExactly(
                        saving -> {
                            assertThat(saving.version()).isEqualTo("\"v3\"");
                            assertThat(saving.json().getJsonObject("answers").getString("1"))
                                    .isEqualTo("Forty of a hundred.");
                            assertThat(saving.json().getJsonArray("covers")).contains("RE-31");
                        },
                        handing -> {
                            assertThat(handing.version()).isEqualTo("\"v4\"");
                            assertThat(handing.key()).isNotBlank();
                        });
    }

    @Test
    void handingInTwice_leadsToTheSamePage() {
        var page = browser.open(OWN + "/reports/1");
        StubServices.problem("PUT " + API + "/reports/1", 409, "illegal-move");
        MinistryRecords.answer("/reports/1", MinistryRecords.report("SUBMITTED", 5));

        var second = browser.press(page, "Save and hand in", Map.of());
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location")).endsWith(OWN + "/reports/1?done=saved");
    }

    @Test
    void aReportThatSomebodyElseSaved_showsBothTexts_andLosesNeither() {
        var page = browser.open(OWN + "/reports/1");
        StubServices.problem("PUT " + API + "/reports/1", 412, "stale-version");
        var stale = browser.press(page, "Save the draft", Map.of("text", "My own words."));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.document().select("#f-text").text()).isEqualTo("My own words.");
        assertThat(stale.document().select("label[for=f-text-stays-1]").text())
                .contains("Two counties called in the first quarter.");
    }

    @Test
    void anEditor_savesButDoesNotHandIn() {
        MinistryRecords.answer("/reports/1", MinistryRecords.report("DRAFT", 3, "save"));
        assertThat(browser.open(OWN + "/reports/1")
                        .document()
                        .select("main button")
                        .eachText())
                .containsExactly("Save the draft");
    }

    @Test
    void anIncident_saysHowManyPeople_orThatNobodyKnows() {
        StubServices.answer("POST " + API + "/incidents", 201, MinistryRecords.incident("OPEN", "mitigate"));
        var blank = browser.open(OWN + "/incidents/new");
        var told = Map.of(
                "kind", "INCIDENT",
                "title", "Wrong dose advised",
                "summary", "Growers heard a dose that was too high.",
                "description", "Twelve calls.",
                "happenedOn", "2027-03-20",
                "harm", "ECONOMIC",
                "severity", "MODERATE",
                "reversibility", "REVERSIBLE");

        var refused = browser.press(blank, "Report it", told);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href")).containsExactly("#f-peopleAffected");
        assertThat(refused.document().select("#f-description").text()).isEqualTo("Twelve calls.");
        assertThat(StubServices.writes()).isEmpty();

        var reported = browser.press(refused, "Report it", Map.of("peopleNotKnown", "yes"));
        assertThat(reported.header("Location")).endsWith(OWN + "/incidents/IN-41?done=added");
        assertThat(StubServices.writes().getLast().json().getValue("peopleAffected"))
                .isNull();
    }

    @Test
    void whatWasDoneAboutAnIncident_movesItOnward() {
        StubServices.answer("POST " + API + "/incidents/IN-41/state", 200, MinistryRecords.incident("MITIGATED"));
        browser.press(
                browser.open(OWN + "/incidents/IN-41"),
                "It is contained",
                Map.of("correctiveAction", "Doses are read out by officers only."));

        assertThat(StubServices.writes().getLast().body())
                .isEqualTo("{\"action\":\"MITIGATE\",\"correctiveAction\":\"Doses are read out by officers only.\"}");
    }

    @Test
    void aWarning_isAnsweredWithWhatWillBeDone() {
        StubServices.answer(
                "POST /api/v1/alerts/AL-71/acknowledgement",
                200,
                StubServices.json("partner/deployment.json")
                        .getJsonArray("alerts")
                        .encode()
                        .replace("[]", "{}"));
        var page = browser.open(OWN + "/alerts/AL-71");
        assertThat(page.document().text()).contains("Check every dose by hand.");
        browser.press(page, "Send the answer", Map.of("response", "An officer checks every dose."));

        var call = StubServices.writes().getLast();
        assertThat(call.version()).isEqualTo("\"v0\"");
        assertThat(call.body()).isEqualTo("{\"response\":\"An officer checks every dose.\"}");
    }

    @Test
    void goingLive_saysWhatIsMissing_andOffersNoButtonUntilItIsThere() {
        var page = browser.open(OWN + "/go-live").document();
        assertThat(page.select(".notice li").eachText())
                .containsExactly("An administrator must have accepted a progress report.");
        assertThat(page.select("main button")).isEmpty();
        assertThat(page.text()).contains("Wait for the second season.");

        MinistryRecords.answer("", MinistryRecords.pilot("PILOT", "request-go-live"));
        StubServices.problem("POST " + API + "/go-live-reviews", 409, "guard-not-met");
        var refused = browser.press(browser.open(OWN + "/go-live"), "Ask for it", Map.of());
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void closing_waitsForAnAcceptedClosingReport() {
        var early = browser.open(OWN + "/closure").document();
        assertThat(early.select("main button")).isEmpty();
        assertThat(early.text()).contains("write a closing report");

        MinistryRecords.answer("", MinistryRecords.pilot("OPERATIONAL", "move-to-CLOSED"));
        StubServices.answer("POST " + API + "/stage", 200, MinistryRecords.pilot("CLOSED"));
        var closed = browser.press(browser.open(OWN + "/closure"), "Close it for good", Map.of());
        assertThat(closed.header("Location")).endsWith(OWN + "?done=moved");
        assertThat(StubServices.writes().getLast().body()).contains("\"to\":\"CLOSED\"");
    }

    @Test
    void theYearlyConfirmation_isOneButton() {
        StubServices.answer("POST " + API + "/confirmation", 200, MinistryRecords.pilot("PILOT"));
        browser.press(browser.open(OWN + "/confirmation"), "Confirm", Map.of());
        assertThat(StubServices.writes().getLast().version()).isEqualTo("\"v4\"");
    }

    @Test
    void aParticipant_isAdded_andTakesPartNoMore() {
        StubServices.answer("POST " + API + "/participants", 201, MinistryRecords.pilot("PILOT"));
        StubServices.answer("POST " + API + "/participants/PA-20/end", 200, MinistryRecords.pilot("PILOT"));
        browser.press(browser.open(OWN + "/participants/new"), "Add", Map.of("role", "FUNDING", "name", "County fund"));
        assertThat(StubServices.writes().getLast().json().getString("name")).isEqualTo("County fund");

        var ended = browser.press(browser.open(OWN + "/participants/PA-20/end"), "Takes part no more", Map.of());
        assertThat(ended.status()).isEqualTo(303);
    }

    @Test
    void aFile_isSentOn_andOneThatIsTooLargeComesBackWithTheWordsThatWereTyped() {
        StubServices.answer("POST " + API + "/documents/files", 201, "{}");
        var page = browser.open(OWN + "/documents/file");
        var about = Map.of("title", "Evaluation", "category", "A07");

        var large = browser.send(page, about, "content", new byte[2_200_000]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.document().select("#f-content-error").text()).contains("larger than 2 MB");
        assertThat(large.document().select("#f-title").val()).isEqualTo("Evaluation");
        assertThat(StubServices.writes()).isEmpty();

        var none = browser.send(page, about, "content", new byte[0]);
        assertThat(none.document().select("#errors a").eachAttr("href")).containsExactly("#f-content");

        var kept = browser.send(page, about, "content", "%PDF-1.7 text".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.header("Location")).endsWith(OWN + "/documents?done=added");
        assertThat(StubServices.writes().getLast().body()).isEqualTo("%PDF-1.7 text");
    }

    @Test
    void onAPageWithoutAFile_theLimitStaysSmall() {
        var refused = browser.post(OWN + "/documents/link", Map.of("title", "x".repeat(300_000)));
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void aServiceThatIsGone_givesTheReportBack_readyToBeSentAgain() {
        var page = browser.open(OWN + "/reports/1");
        StubServices.goDown();
        var kept = browser.press(page, "Save the draft", Map.of("text", "Nothing of this is lost."));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().text()).contains("What happened in the period");
        assertThat(kept.document().select("[name=text]").val()).isEqualTo("Nothing of this is lost.");

        StubServices.reset();
        MinistryRecords.answer();
        StubServices.answer("PUT " + API + "/reports/1", 200, MinistryRecords.report("RETURNED", 4, "save"));
        assertThat(browser.press(kept, "Send again", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void aFormThatIsTooOld_isShownAgainWithItsText() {
        var again = browser.post(OWN + "/incidents/new", Map.of("_csrf", "forged", "title", "Kept <b>title</b>"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.document().select("#f-title").val()).isEqualTo("Kept <b>title</b>");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void anAdministrator_hasNoBusinessOnTheMinistrysPages() {
        assertThat(browser.open("/en/my/deployments/D-9999/reports").status()).isEqualTo(404);
    }
}
