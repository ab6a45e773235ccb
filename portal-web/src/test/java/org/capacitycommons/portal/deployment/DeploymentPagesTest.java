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
}
