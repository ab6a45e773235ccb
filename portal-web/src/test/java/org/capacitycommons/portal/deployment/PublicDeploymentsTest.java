package org.capacitycommons.portal.deployment;

import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account looks at what became of a deployment. */
@PortalTest
class PublicDeploymentsTest {
    private static final String PAGE = "/en/deployments/D-2001";

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
    }

    @Test
    void theList_hasAMapOfDots_andATableThatSaysTheSame() {
        var page = browser.open("/en/deployments").document();

        assertThat(page.select(".map svg[role=img]").attr("aria-label"))
                .isEqualTo("A world map with dots in 2 nations");
        assertThat(page.select(".map circle title").eachText()).containsExactly("Kenya: 3", "PK: 2");
        assertThat(page.select(".map path")).as("land, and no borders").hasSize(1);
        assertThat(page.select(".bars tbody th a").eachAttr("href"))
                .containsExactly("/en/deployments?nation=KE", "/en/deployments?nation=PK");
        assertThat(page.select(".map figcaption").text()).contains("Nothing in it states a view on the status");
    }

    @Test
    void filters_goToTheService_andFilesFollowTheNation() {
        var page = browser.open("/en/deployments?q=maize&nation=KE&model=Qwen/Qwen3-8B")
                .document();

        assertThat(StubServices.questions("/api/v1/deployments"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked).contains("q=maize", "nation=KE", "model=Qwen/Qwen3-8B", "counts=true"));
        assertThat(page.select("#f-q").val()).isEqualTo("maize");
        assertThat(page.select("#f-model").val()).isEqualTo("Qwen/Qwen3-8B");
        assertThat(page.select(".chosen a").eachAttr("href"))
                .contains("/en/deployments?q=maize&nation=KE")
                .hasSize(3);
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "https://partner.example/api/v1/exports/deployments.csv?nation=KE",
                        "https://partner.example/api/v1/exports/sites.geojson?nation=KE",
                        "https://partner.example/api/v1/exports/activities.xml?nation=KE");
    }

    @Test
    void anEmptyList_saysSo_andLeadsBackToAll() {
        StubServices.answer(
                "GET /api/v1/deployments",
                200,
                "{\"items\":[],\"total\":0,\"next\":null,\"counts\":{\"bySector\":{},\"byNation\":{}}}");
        var page = browser.open("/en/deployments?sector=WATER");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main").text()).contains("Nothing is known that fits.");
        assertThat(page.document().select("main a[href=/en/deployments]")).isNotEmpty();
        assertThat(page.document().select(".map")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/deployments?stage=%3Cscript%3E",
                "/fr/deployments?cursor=broken",
                "/fr/deployments?model=%00"
            })
    void whatTheServiceDoesNotUnderstand_isAPageThatSaysSo(String address) {
        StubServices.problem("GET /api/v1/deployments", 400, "malformed-request");
        var page = browser.open(address);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.document().select("main").text()).doesNotContain("Exception");
    }

    @Test
    void words_ofAnyLength_areNoFault() {
        assertThat(browser.open("/en/deployments?q=" + "x".repeat(3_000)).status())
                .isEqualTo(200);
        assertThat(browser.open("/en/deployments?q=%3Cb%3E%22&nation=%3C%3E").status())
                .isEqualTo(200);
    }

    @Test
    void anIndicator_isASentence_aDrawing_andATableWithWhatNobodyKnows() {
        var indicator = browser.open(PAGE).document().select("section.box:first-of-type");

        String sentence = "7 days at the end of the period to 30 September 2026. Target: 3 days. Before: 14 days.";
        assertThat(indicator.text().replace('\u00a0', ' ')).contains(sentence);
        assertThat(indicator.select("svg[role=img]"))
                .hasSize(2)
                .allSatisfy(svg -> assertThat(svg.attr("aria-label").replace('\u00a0', ' '))
                        .isEqualTo(sentence));
        assertThat(indicator.select("polyline")).as("a gap where nobody knows").isEmpty();
        assertThat(indicator.select("circle")).hasSize(2);
        assertThat(indicator.select("tbody tr").eachText())
                .hasSize(5)
                .anySatisfy(row -> assertThat(row).contains("August 2026", "not known", "call-backs were not made"))
                .anySatisfy(row -> assertThat(row).contains("July 2026", "11.5", "accepted with a report"));
    }

    @Test
    void openIncidents_comeFirst_andLeadToTheirPage() {
        var page = browser.open(PAGE).document();

        assertThat(page.select(".cards h3 a").eachAttr("href"))
                .containsExactly("/en/incidents/IN-41", "/en/incidents/IN-42");
        assertThat(page.select(".cards li:first-child .loud").text()).isEqualTo("Open");
    }

    @Test
    void money_staysInItsCurrency_besideThePlan() {
        var page = browser.open(PAGE).document();

        assertThat(page.select("[aria-label=Cost and plan] tbody tr").text()).isEqualTo("KES 125,000 90,000 50,000");
        assertThat(page.select("[aria-label=Cost and plan] svg")
                        .attr("aria-label")
                        .replace('\u00a0', ' '))
                .isEqualTo("KES 50,000 paid of KES 125,000 planned");
        assertThat(page.select("details summary").eachText()).contains("2 transactions");
    }

    @Test
    void otherProgramsFind_bomAndActivity_andADocumentItsFile() {
        assertThat(browser.open(PAGE).document().select("main a").eachAttr("href"))
                .contains(
                        "https://partner.example/api/v1/deployments/D-2001/bom",
                        "https://partner.example/api/v1/deployments/D-2001/iati.xml",
                        "https://partner.example/api/v1/deployments/D-2001/documents/DO-62/content",
                        "https://ministry.example/advice");
    }

    @Test
    void aLinkThatIsNoWebAddress_isNeverFollowed() {
        String documents = StubServices.example("partner/documents-page.json")
                .replace("https://ministry.example/advice", "javascript:alert(1)");
        StubServices.answer("GET /api/v1/deployments/D-2001/documents", 200, documents);
        var page = browser.open(PAGE).document();

        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("main").text()).contains("How the advice is checked");
    }

    @Test
    void whatRanBefore_andTheHashesOfItsFiles_areThere() {
        var deployment = StubServices.json("partner/deployment.json");
        var use = deployment.getJsonArray("modelUses").getJsonObject(0);
        var earlier = use.copy().put("revision", "2024-11-01").put("endedAt", "2026-11-01T10:00:00Z");
        use.getJsonArray("files")
                .add(new JsonObject(Map.of("path", "model.safetensors", "sizeBytes", 1, "sha256", "ab".repeat(32))));
        deployment.getJsonArray("earlierModelUses").add(earlier);
        StubServices.answer("GET /api/v1/deployments/D-2001", 200, deployment.encode());
        var page = browser.open(PAGE).document();

        assertThat(page.select("details code").eachText()).contains("ab".repeat(32));
        assertThat(page.select("main").text()).contains("What ran before").contains("2024-11-01");
        assertThat(page.select("main").text()).contains("Commercial use: yes", "Duty to show its name: no");
    }

    @Test
    void whatIsOld_andWhatNobodyConfirmedInTime_saysSo() {
        var deployment = StubServices.json("partner/deployment.json")
                .put("updatedAt", "2020-01-01T00:00:00Z")
                .put("confirmBy", "2021-01-01");
        StubServices.answer("GET /api/v1/deployments/D-2001", 200, deployment.encode());

        assertThat(browser.open(PAGE).document().select(".notice").eachText())
                .anySatisfy(notice -> assertThat(notice).contains("more than 120 days"))
                .anySatisfy(notice -> assertThat(notice).contains("1 January 2021"));
    }

    @Test
    void aDeploymentOfWhichNothingIsReported_isAPageToo() {
        StubServices.reset();
        var page = browser.open("/en/deployments/R-001");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main").text())
                .contains("No incident has been reported.", "No ministry stands behind it here");
        assertThat(page.document().select("a[href$=iati.xml]"))
                .as("nobody stated the day on which it began")
                .isEmpty();
    }

    @Test
    void whatIsNotThere_isNotFound_andAServiceThatIsGone_isSaid() {
        assertThat(browser.open("/en/deployments/D-9").status()).isEqualTo(404);
        StubServices.goDown();
        var gone = browser.open(PAGE);
        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.header("Retry-After")).isNotEmpty();
    }
}
