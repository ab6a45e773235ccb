package org.capacitycommons.portal.project;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry registers a project: what is sent to the service, and what comes back to the page when it says no. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class RegistrationPagesTest {
    private static final String AIM = "/en/my/projects/P-1001/sections/aim";
    private static final String SAVE = "PUT /api/v1/projects/P-1001/sections/aim";

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.on(SAVE, 200, "partner/project-draft.json");
    }

    @Test
    void startingAProject_showsLookAlikesFirst_andThenCreatesIt() {
        StubServices.on("POST /api/v1/projects", 201, "partner/project-draft.json");
        var start = browser.open("/en/my/projects/new");
        var title = Map.of("title", "Advice by voice for maize", "sector", "AGRICULTURE");

        var duplicates = browser.press(start, "Continue", title);
        assertThat(duplicates.document().text()).contains("Is it one of these?");
        assertThat(duplicates.document().select("#f-title").val()).isEqualTo("Advice by voice for maize");
        assertThat(StubServices.writes()).isEmpty();

        var created = browser.press(duplicates, "None of these – start the project", Map.of());
        assertThat(created.status()).isEqualTo(303);
        assertThat(created.header("Location")).endsWith("/en/my/projects/P-1001");
        assertThat(StubServices.writes()).singleElement().satisfies(call -> {
            assertThat(call.body()).contains("\"title\":\"Advice by voice for maize\"", "\"language\":\"en\"");
            assertThat(call.key()).isNotBlank();
        });
    }

    @Test
    void startingAProject_thatNothingResembles_needsASecondStepToo_andTheSameKeyMakesTheSameProject() {
        StubServices.on("POST /api/v1/projects", 201, "partner/project-draft.json");
        StubServices.answer("GET /api/v1/projects/duplicates", 200, "{\"items\":[]}");
        var start = browser.open("/en/my/projects/new");
        var title = Map.of("title", "Advice by voice for maize", "sector", "AGRICULTURE");

        browser.press(start, "Continue", title);
        var second = browser.press(start, "Continue", title);
        assertThat(second.document().text()).contains("No public record and none of your organisation looks like");
        assertThat(StubServices.writes()).isEmpty();

        browser.press(second, "Start the project", Map.of());
        assertThat(browser.press(second, "Start the project", Map.of()).header("Location"))
                .endsWith("/en/my/projects/P-1001");
        assertThat(StubServices.writes())
                .hasSize(2)
                .extracting(StubServices.Call::key)
                .containsOnly(keyOf(start));
    }

    @Test
    void aProjectThatIsBeingMade_keepsItsKey_andAnotherOneGetsANewKey() {
        var typed = Map.of("title", "Advice by voice", "sector", "AGRICULTURE", "_do", "create");
        var start = browser.open("/en/my/projects/new");

        StubServices.problem("POST /api/v1/projects", 409, "idempotency-in-progress");
        assertThat(keyOf(browser.press(start, "Continue", typed))).isEqualTo(keyOf(start));
        StubServices.problem("POST /api/v1/projects", 422, "idempotency-key-reused");
        assertThat(keyOf(browser.press(start, "Continue", typed))).isNotBlank().isNotEqualTo(keyOf(start));
    }

    private static String keyOf(Browser.Page page) {
        return page.document().select("main input[name=_key]").val();
    }

    @Test
    void startingWithoutATitle_saysSoAtTheFieldAndInTheSummary() {
        var page = browser.press(browser.open("/fr/my/projects/new"), "Continuer", Map.of());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().title()).startsWith("Erreur :");
        assertThat(page.document().select("#errors a").eachAttr("href")).containsExactly("#f-title", "#f-sector");
        assertThat(page.document().select("#f-title-error").text()).contains("Répondez à cette question.");
        assertThat(page.document().select("#f-title").attr("aria-describedby")).contains("f-title-error");
    }

    @Test
    void savingForLater_sendsTheAnswersAsTyped_withTheVersionOfThePage() {
        var saved = browser.press(
                browser.open(AIM), "Save and come back later", Map.of("summary", "  Too short. ", "season", ""));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.header("Location")).endsWith("/en/my/projects/P-1001?done=saved");
        assertThat(StubServices.writes()).singleElement().satisfies(call -> {
            assertThat(call.version()).isEqualTo("\"v1\"");
            assertThat(call.body()).contains("\"summary\":[\"Too short.\"]").doesNotContain("season", "_csrf");
        });
    }

    @Test
    void goingOn_withFaults_leadsBackToThePageThatShowsThem() {
        var saved = browser.press(browser.open(AIM), "Save and continue", Map.of());
        assertThat(saved.header("Location")).endsWith(AIM + "?check=1");

        var page = browser.open(AIM + "?check=1");
        assertThat(page.document().select("#errors a[href=#f-summary]")).hasSize(1);
        assertThat(page.document().select("#f-summary-error")).hasSize(1);
    }

    @Test
    void changingTheLanguage_onAForm_savesFirst() {
        var page = browser.open(AIM);
        var language = page.document().select("header button[value=language-fr]");
        assertThat(language.attr("form")).isEqualTo("answers");

        var saved = browser.press(page, "Save and continue", Map.of("_do", "language-fr"));
        assertThat(saved.header("Location")).contains("/fr/my/projects/P-1001/sections/aim");
        assertThat(StubServices.writes()).hasSize(1);
    }

    @Test
    void aStaleVersion_offersAChoiceFieldByField() {
        StubServices.on(SAVE, 412, "partner/problem-stale-version.json");
        var page = browser.press(browser.open(AIM), "Save and continue", Map.of("title", "My own new title"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.document().select("[role=alert]").text()).contains("Choose for each field that differs");
        assertThat(page.document().select("#f-title").val()).isEqualTo("My own new title");
        assertThat(page.document().select("label[for=f-title-stays-1]").text())
                .contains("Advice by voice for maize growers");
        assertThat(page.document().select("main .theirs")).hasSize(1);

        StubServices.on(SAVE, 200, "partner/project-draft.json");
        browser.press(page, "Save and continue", Map.of());
        assertThat(StubServices.writes().getLast().body()).contains("\"title\":[\"My own new title\"]");
        browser.press(page, "Save and continue", Map.of("_stays.title", "theirs"));
        assertThat(StubServices.writes().getLast().body()).contains("\"title\":[\"Advice by voice for maize growers");
    }

    @Test
    void aFormThatIsTooOld_isShownAgainWithItsText() {
        var page = browser.open(AIM);
        var typed = Map.of("_csrf", "forged", "_version", "1", "title", "Kept <b>title</b>");
        var again = browser.post(page.document().select("#answers").attr("action"), typed);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.document().select("#f-title").val()).isEqualTo("Kept <b>title</b>");
        assertThat(again.document().text()).contains("Your text is kept");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void aServiceThatIsGone_givesBackTheFormReadyToBeSentAgain() {
        var page = browser.open(AIM);
        StubServices.goDown();
        var kept = browser.press(page, "Save and continue", Map.of("title", "Nothing of this is lost"));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Retry-After")).isEqualTo("30");
        assertThat(kept.document().select("input[name=title]").val()).isEqualTo("Nothing of this is lost");
        assertThat(kept.document().select("input[name=_key]").val())
                .isEqualTo(page.document().select("#answers input[name=_key]").val());

        StubServices.reset();
        StubServices.on(SAVE, 200, "partner/project-draft.json");
        assertThat(browser.press(kept, "Send again", Map.of()).status()).isEqualTo(303);
        assertThat(StubServices.writes().getLast().body()).contains("Nothing of this is lost");
    }

    @Test
    void theDeclaration_needsEveryStatement_andLeadsToTheReceipt() {
        StubServices.on("POST /api/v1/projects/P-1001/submission", 201, "partner/receipt.json");
        var page = browser.open("/en/my/projects/P-1001/declaration");

        var refused = browser.press(page, "Submit the project", Map.of("authorised", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href"))
                .containsExactly("#f-accurate", "#f-publishTerms");

        var all = Map.of("authorised", "yes", "accurate", "yes", "publishTerms", "yes");
        var submitted = browser.press(refused, "Submit the project", all);
        assertThat(submitted.header("Location")).endsWith("/en/my/projects/P-1001/receipts/1");
    }

    @Test
    void anIncompleteProject_leadsToWhatIsMissing() {
        StubServices.on("POST /api/v1/projects/P-1001/submission", 422, "partner/problem-incomplete.json");
        var all = Map.of("authorised", "yes", "accurate", "yes", "publishTerms", "yes");
        var refused = browser.press(browser.open("/en/my/projects/P-1001/declaration"), "Submit the project", all);

        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.header("Location")).endsWith("/en/my/projects/P-1001/answers");
        var answers = browser.open("/en/my/projects/P-1001/answers").document();
        assertThat(answers.select("#errors a").eachText())
                .anyMatch(line -> line.contains("Plain summary: Answer this question."));
    }

    @Test
    void theReceipt_canBeKeptAsTextAndAsJson() {
        var text = browser.open("/fr/my/projects/P-1001/receipts/1/text");
        assertThat(text.header("Content-Disposition")).isEqualTo("attachment; filename=\"receipt-P-1001-1.txt\"");
        assertThat(text.answer().body()).contains("Référence: P-1001/1", "en général en 14 jours");

        var json = browser.open("/fr/my/projects/P-1001/receipts/1/json");
        assertThat(json.answer().body()).containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
    }

    @Test
    void aChangeRequest_isAnswered() {
        StubServices.get("/api/v1/projects/P-1001", "partner/project-changes-requested.json");
        StubServices.on("PUT /api/v1/projects/P-1001/change-requests/1", 200, "partner/project-changes-requested.json");
        var page = browser.open("/en/my/projects/P-1001/requests/1");
        assertThat(page.document().text()).contains("Say how long the recordings are kept");

        assertThat(browser.press(page, "Save", Map.of()).status()).isEqualTo(422);
        assertThat(browser.press(page, "Save", Map.of("answer", "Twelve months."))
                        .status())
                .isEqualTo(303);
        assertThat(StubServices.writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"answer\":\"Twelve months.\"}"));
    }

    @Test
    void aSectionAndTheDeclaration_areSentAsTheContractSays() {
        StubServices.on("PUT /api/v1/projects/P-1001/sections/data", 200, "partner/project-draft.json");
        var answers = StubServices.json("partner/section-save-request.json").getJsonObject("answers");
        var typed = new HashMap<String, String>();
        answers.forEach(answer ->
                typed.put(answer.getKey(), answers.getJsonArray(answer.getKey()).getString(0)));
        browser.press(
                browser.open("/en/my/projects/P-1001/sections/data"), "Save and come back later", Map.copyOf(typed));
        assertThat(StubServices.writes().getLast().json())
                .isEqualTo(StubServices.json("partner/section-save-request.json"));

        StubServices.on("POST /api/v1/projects/P-1001/submission", 201, "partner/receipt.json");
        var all = Map.of("authorised", "yes", "accurate", "yes", "publishTerms", "yes");
        browser.press(browser.open("/en/my/projects/P-1001/declaration"), "Submit the project", all);
        assertThat(StubServices.writes().getLast().json())
                .isEqualTo(StubServices.json("partner/submission-request.json"));
    }

    @Test
    void anEditorWhoAnsweredEverything_isToldWhoSubmits() {
        String draft = StubServices.example("partner/project-draft.json");
        StubServices.answer(
                "GET /api/v1/projects/P-1001",
                200,
                draft.replaceFirst("(?s)\"problems\": \\[.*?]", "\"problems\": []")
                        .replaceFirst("(?s)\"may\": \\[.*?]", "\"may\": [\"save\"]"));
        var page = browser.open("/en/my/projects/P-1001/answers").document();

        assertThat(page.select("main a[href$=declaration]")).isEmpty();
        assertThat(page.text()).contains("A submitter of your organisation now has to open this page");
    }

    @Test
    void whatNobodyKnows_isABoxToTick_andGoesToTheServiceAsAWord() {
        StubServices.on("PUT /api/v1/projects/P-1001/sections/indicators", 200, "partner/project-draft.json");
        var page = browser.open("/en/my/projects/P-1001/sections/indicators");
        browser.press(page, "Save and come back later", Map.of("indicators.1.baseline.unknown", "yes"));

        var answers = StubServices.writes().getLast().json().getJsonObject("answers");
        assertThat(answers.getJsonArray("indicators.1.baseline")).containsExactly("unknown");
        assertThat(answers.fieldNames()).noneMatch(name -> name.endsWith(".unknown"));
    }

    @Test
    void currenciesAndLanguages_areAllThere_andTheRareLanguagesAreFoldedAway() {
        var cost = browser.open("/en/my/projects/P-1001/sections/cost").document();
        assertThat(cost.select("#f-currency option[value=FJD]").text()).startsWith("FJD");
        assertThat(cost.select("#f-currency option[value=DEM]")).isEmpty();

        var people = browser.open("/en/my/projects/P-1001/sections/people").document();
        assertThat(people.select("details input[name=languagesUsed]")).hasSizeGreaterThan(120);
        assertThat(people.select("details input[value=sw]")).isEmpty();
        assertThat(people.select("details input[value=fj]")).hasSize(1);
    }

    @Test
    void afterASectionOfSeveral_thePageAsksWhetherThatWasAll() {
        StubServices.answer(
                "PUT /api/v1/projects/P-1001/sections/risks",
                200,
                StubServices.json("partner/project-draft.json")
                        .put("problems", new JsonArray())
                        .encode());
        var saved = browser.press(browser.open("/en/my/projects/P-1001/sections/risks"), "Save and continue", Map.of());
        assertThat(saved.header("Location")).endsWith("/sections/risks/finished");

        var asked =
                browser.open("/en/my/projects/P-1001/sections/risks/finished").document();
        assertThat(asked.select("h1").text()).isEqualTo("Have you finished this section?");
        assertThat(asked.select("main a:containsOwn(No, add)").attr("href")).endsWith("/sections/risks?more=risks");
    }
}
