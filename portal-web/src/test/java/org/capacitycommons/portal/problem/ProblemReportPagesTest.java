package org.capacitycommons.portal.problem;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account tells of harm, and nothing that was written is lost. */
@PortalTest
class ProblemReportPagesTest {
    private static final String PAGE = "/en/deployments/D-2001/problem";
    private static final String CALL = "POST /api/v1/problem-reports";
    private static final String SEND = "Send the report";
    private static final Map<String, String> TOLD = Map.of("text", "The line told me to use ten bags.");

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.on(CALL, 201, "partner/problem-report-receipt.json");
    }

    @Test
    void aReport_needsNoAccount_andGetsANumber() {
        var sent = browser.press(browser.open(PAGE), SEND, TOLD);

        assertThat(sent.status()).isEqualTo(303);
        var receipt = browser.open(pathOf(sent.header("Location"))).document();
        assertThat(receipt.select(".notice").text()).contains("K7QF-2M9X-TR4D");
        assertThat(StubServices.writes()).singleElement().satisfies(call -> {
            assertThat(call.key()).isNotBlank();
            assertThat(call.visitor())
                    .as("counted by the visitor, not by the portal")
                    .isNotBlank();
            assertThat(call.json().getMap())
                    .isEqualTo(Map.of(
                            "deployment", "D-2001",
                            "text", "The line told me to use ten bags.",
                            "language", "en"));
        });
    }

    @Test
    void theVisitorsAddress_comesFromTheProxyInFront() {
        browser.passesThrough("X-Forwarded-For", "203.0.113.7");
        browser.press(browser.open(PAGE), SEND, TOLD);

        assertThat(StubServices.writes().getFirst().visitor()).isEqualTo("203.0.113.7");
    }

    @Test
    void sentTwice_itIsTheSameReport() {
        var page = browser.open(PAGE);
        browser.press(page, SEND, TOLD);
        browser.press(page, SEND, TOLD);

        assertThat(StubServices.writes()).extracting(StubServices.Call::key).hasSize(2);
        assertThat(StubServices.writes().get(0).key())
                .isEqualTo(StubServices.writes().get(1).key());
    }

    @Test
    void anEmptyReport_isAskedForItsText() {
        var refused = browser.press(browser.open(PAGE), SEND, Map.of("text", "  "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").attr("href")).isEqualTo("#f-text");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void tooManyReports_areToldToWait_withTheirText() {
        StubServices.problem(CALL, 429, "too-many-requests");
        var refused = browser.press(browser.open(PAGE), SEND, TOLD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.document().select(".warn").text()).contains("Too many reports came in this hour");
        assertThat(refused.document().select("textarea").text()).isEqualTo(TOLD.get("text"));
    }

    @Test
    void whileTheServiceIsGone_theTextWaitsInTheBrowser_readyToBeSentAgain() {
        var page = browser.open(PAGE);
        StubServices.goDown();
        var kept = browser.press(page, SEND, TOLD);

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().select("[name=text]").val()).isEqualTo(TOLD.get("text"));

        StubServices.reset();
        StubServices.on(CALL, 201, "partner/problem-report-receipt.json");
        var sent = browser.press(kept, "Send again", Map.of());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(StubServices.writes()).hasSize(1);
    }

    @Test
    void aFormThatThisBrowserWasNotShown_isShownAgain_andAnotherSiteSendsNothing() {
        browser.open(PAGE);
        var forged = browser.post(PAGE, Map.of("text", "Forged", "_csrf", "x", "_key", "k", "_owner", ""));
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.document().select("textarea").text()).isEqualTo("Forged");

        assertThat(browser.postFromElsewhere(PAGE, TOLD).status()).isEqualTo(403);
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void onlyADeploymentThatIsThere_hasAForm_andOnlyANumberIsShownAsOne() {
        assertThat(browser.open("/en/deployments/D-9/problem").status()).isEqualTo(404);
        assertThat(browser.open(PAGE + "/received").status()).isEqualTo(404);
        assertThat(browser.open(PAGE + "/received?reference=call+this+number").status())
                .isEqualTo(404);
    }

    @Test
    void aProblemWithAModel_isToldInTheSameWay() {
        String model = "/en/models/Qwen/Qwen3-8B";
        assertThat(browser.open(model).document().select("main a").eachAttr("href"))
                .contains(model + "/problem");
        var sent = browser.press(browser.open(model + "/problem"), SEND, TOLD);

        assertThat(browser.open(pathOf(sent.header("Location")))
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(model);
        assertThat(StubServices.writes().getFirst().json().getMap())
                .isEqualTo(Map.of(
                        "model", "Qwen/Qwen3-8B",
                        "text", "The line told me to use ten bags.",
                        "language", "en"));
        assertThat(browser.open("/en/models/no/model/problem").status()).isEqualTo(404);
    }

    private static String pathOf(String location) {
        return location.substring(location.indexOf("/en/"));
    }
}
