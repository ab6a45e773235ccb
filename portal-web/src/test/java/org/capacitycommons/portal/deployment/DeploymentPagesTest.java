package org.capacitycommons.portal.deployment;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry opens a deployment and brings it to PILOT; anybody reads the list. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class DeploymentPagesTest {
    private static final String OWN = "/en/my/deployments/D-2001";
    private static final String API = "/api/v1/deployments/D-2001";

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
    }

    @Test
    void aReportedDeployment_saysOnListAndPageThatNobodyConfirmedIt() {
        String words = "Publicly reported, not confirmed by the ministry";
        assertThat(browser.open("/en/deployments").document().select("tbody tr").eachText())
                .anyMatch(row -> row.contains(words))
                .anyMatch(row -> !row.contains(words));
        var page = browser.open("/en/deployments/R-001").document();
        assertThat(page.select(".warn").text()).contains(words);
        assertThat(page.select("a[rel=external]").attr("href")).startsWith("https://");
    }

    @Test
    void filters_areRemovableLinks_andTheBoxIsOpen() {
        var page = browser.open("/fr/deployments?nation=KE&sector=HEALTH").document();
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactly("/fr/deployments?nation=KE", "/fr/deployments?sector=HEALTH");
        assertThat(page.select("details.filters").hasAttr("open")).isTrue();
        assertThat(browser.open("/fr/deployments")
                        .document()
                        .select("details.filters")
                        .hasAttr("open"))
                .isFalse();
    }

    @Test
    void openingADeployment_leadsToWhatItStillNeeds() {
        StubServices.on("POST /api/v1/deployments", 201, "partner/deployment-planned.json");
        var page = browser.open("/en/my/deployments/new?project=P-1001");
        var opened = browser.press(page, "Open the deployment", Map.of());

        assertThat(opened.header("Location")).endsWith(OWN + "?done=opened");
        assertThat(browser.open(OWN).document().select(".notice li").eachText()).contains("Name at least one site.");
    }

    @Test
    void aModelInUse_isSentWithItsRevision() {
        StubServices.on("POST " + API + "/model-uses", 201, "partner/deployment.json");
        var picked = browser.open(OWN + "/model?q=qwen")
                .document()
                .select(".cards a")
                .first();
        assertThat(picked).isNotNull();
        var page = browser.open(OWN + "/model/Qwen/Qwen3-8B");
        var added = browser.press(
                page,
                "Add",
                Map.of(
                        "purpose", "Answers questions.",
                        "runsOn", "local-server",
                        "dataNation", "KE",
                        "inferenceNation", "KE",
                        "accessFromAbroad", "nobody",
                        "since", "2027-01-15"));

        assertThat(added.header("Location")).endsWith(OWN + "?done=added");
        assertThat(StubServices.writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains(
                                "\"model\":\"Qwen/Qwen3-8B\"",
                                "\"revision\":\"2025-04-28\"",
                                "\"runsOn\":\"local-server\""));
    }

    @Test
    void anIndicatorWithoutABaseline_isNotKnown_andNotZero() {
        StubServices.on("POST " + API + "/indicators", 201, "partner/deployment.json");
        var page = browser.open(OWN + "/indicator");
        browser.press(page, "Add", Map.of("name", "Days", "target.value", "3", "target.on", "2027-12"));

        assertThat(StubServices.writes())
                .singleElement()
                .satisfies(call ->
                        assertThat(call.body()).contains("\"baseline\":{\"value\":null,\"known\":false,\"on\":null}"));
    }

    @Test
    void movingTooEarly_listsWhatIsMissing() {
        StubServices.on("POST " + API + "/stage", 409, "partner/problem-guard-not-met.json");
        var refused = browser.press(browser.open(OWN), "Move to pilot and publish", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#errors li").eachText())
                .containsExactly(
                        "Name at least one site.",
                        "Add at least one model in use.",
                        "Add at least one indicator with a baseline and a target.");
    }

    @Test
    void cancelling_asksForAReason_andSendsIt() {
        StubServices.on("POST " + API + "/stage", 200, "partner/deployment-planned.json");
        assertThat(browser.open(OWN).document().select("main a[href=" + OWN + "/cancellation]"))
                .hasSize(1);
        var page = browser.open(OWN + "/cancellation");

        var refused = browser.press(page, "Cancel it", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-reason]")).hasSize(1);
        assertThat(StubServices.writes()).isEmpty();

        var cancelled = browser.press(refused, "Cancel it", Map.of("reason", "The money has gone elsewhere."));
        assertThat(cancelled.header("Location")).endsWith(OWN + "?done=moved");
        assertThat(StubServices.writes()).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo("{\"to\":\"CANCELLED\",\"reason\":\"The money has gone elsewhere.\"}");
            assertThat(call.version()).isEqualTo("\"v0\"");
        });
    }

    @Test
    void anEditor_seesWhatIsMissing_butNoButtonThatIsNotTheirs() {
        String submitters = StubServices.example("partner/deployment-planned.json");
        StubServices.answer("GET " + API, 200, submitters.replaceAll(",\\s*\"move-to-PILOT\",\\s*\"cancel\"", ""));
        var page = browser.open(OWN).document();

        assertThat(page.select(".notice li").eachText()).contains("Name at least one site.");
        assertThat(page.select("main button, main a[href$=cancellation]")).isEmpty();
        assertThat(page.text()).contains("A submitter of your organisation moves it to pilot.");
    }

    @Test
    void openingADeployment_ofNoProject_isNotFound() {
        assertThat(browser.open("/en/my/deployments/new").status()).isEqualTo(404);
        assertThat(browser.post("/en/my/deployments/new", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aReportedDeployment_isReadInThePagesLanguage() {
        var row = browser.open("/fr/deployments").document().select("tbody a[href$=R-001]");
        assertThat(row.text()).isEqualTo("Alerte précoce MAZU pour plusieurs aléas");
        assertThat(row.attr("lang")).isEqualTo("fr");
        assertThat(browser.open("/fr/deployments")
                        .document()
                        .select("tbody a[href$=D-2001]")
                        .attr("lang"))
                .isEqualTo("en");

        var page = browser.open("/fr/deployments/R-001").document();
        assertThat(page.select("h1").text()).isEqualTo("Alerte précoce MAZU pour plusieurs aléas");
        assertThat(page.title()).startsWith("Alerte précoce MAZU");
        assertThat(page.select("p.lead[lang=fr]").text()).startsWith("Les services météorologiques");
    }

    @Test
    void theCooperation_isShownWithItsSource_andSaysWhenNobodyKnowsIt() {
        assertThat(cooperation()).startsWith("South–South").contains("classified by this project");

        String reported = StubServices.example("partner/deployment-reported.json");
        StubServices.answer(
                "GET /api/v1/deployments/R-001",
                200,
                reported.replace("\"SOUTH_SOUTH\"", "null")
                        .replaceFirst("\"cooperationSource\": \"[^\"]*\"", "\"cooperationSource\": null"));
        assertThat(cooperation()).isEqualTo("not known");
    }

    private String cooperation() {
        return browser.open("/en/deployments/R-001")
                .document()
                .select("dt:containsOwn(Cooperation) + dd")
                .text();
    }

    @Test
    void sitesModelsAndIndicators_areSentAsTheContractSays() {
        sends("site", "/sites", "site-request.json", Map.of("name", "Kakamega extension office"));
        sends(
                "indicator",
                "/indicators",
                "indicator-request.json",
                Map.of(
                        "name", "Days from first damage to action",
                        "unit", "days",
                        "howMeasured", "Call-backs to 200 callers each quarter.",
                        "baseline.value", "14",
                        "baseline.on", "2026-12",
                        "target.value", "3",
                        "target.on", "2027-12",
                        "frequency", "quarterly"));
        sends(
                "model/Qwen/Qwen3-8B",
                "/model-uses",
                "model-use-request.json",
                Map.of(
                        "revision", "2025-04-28",
                        "purpose", "Answers growers' questions in Swahili.",
                        "runsOn", "local-server",
                        "dataNation", "KE",
                        "inferenceNation", "KE",
                        "accessFromAbroad", "nobody",
                        "since", "2027-01-15"));
    }

    private void sends(String page, String api, String example, Map<String, String> typed) {
        StubServices.on("POST " + API + api, 201, "partner/deployment.json");
        browser.press(browser.open(OWN + "/" + page), "Add", typed);

        // What is not known may be said or left out; everything else is as in the example.
        var sent = StubServices.writes().getLast().json().getMap();
        StubServices.json("partner/" + example).getMap().forEach((name, value) -> {
            if (value != null) {
                assertThat(sent).as(example).containsEntry(name, value);
            }
        });
    }
}
