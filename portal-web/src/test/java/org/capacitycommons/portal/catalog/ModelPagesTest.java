package org.capacitycommons.portal.catalog;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Anybody reads what is known of a model, who says so, what it costs, and whether it may be used where. */
@PortalTest
class ModelPagesTest {
    private static final String QWEN = "/api/v1/models/Qwen/Qwen3-8B";
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/hardware", "catalog/hardware.json");
        StubServices.get("/api/v1/fits", "catalog/fits.json");
        StubServices.get(QWEN + "/licence", "catalog/model-licence.json");
        StubServices.get(QWEN + "/languages", "catalog/model-languages.json");
        StubServices.get(QWEN + "/deployments", "partner/model-deployments-page.json");
    }

    @Test
    void whatAnybodyAsksFirst_isOnOnePage() {
        StubServices.answer("GET " + QWEN + "/prices/ranges", 200, """
                {"items": [{"item": "OUTPUT", "per": "1000000 tokens", "currency": "USD", "offers": 2,
                  "lowest": "0.28", "median": "0.455", "highest": "0.60", "readOn": "2026-08-01"}],
                 "total": 1, "next": null}""");
        var page = browser.open("/fr/models/Qwen/Qwen3-8B").document();

        assertThat(page.select("h1").text()).isEqualTo("Qwen3-8B");
        assertThat(page.text()).contains("8,2 milliards");
        assertThat(page.select("#offers ~ .scroll").text())
                .contains("Sortie", "USD 0,28", "USD 0,455", "USD 0,6", "1 août 2026");
        assertThat(page.select("#deployments + ul").text()).contains("Advice by voice for maize growers", "Kenya");
        assertThat(page.select("#revisions + ul a").attr("href"))
                .isEqualTo("/fr/models/Qwen/Qwen3-8B/revisions/2025-04-28");
        assertThat(page.select("a[href*='/api/']").eachAttr("href"))
                .containsExactly(
                        "https://catalog.example.org/api/v1/models/Qwen/Qwen3-8B",
                        "https://catalog.example.org/api/models/Qwen/Qwen3-8B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | هاتف بذاكرة 8 غيغابايت | لا تستخدمه لقرارات سريرية | ينصح المؤلفون بعدم الاستخدام السريري
            ru | Телефон, 8 ГБ | Не используйте её для клинических решений | Авторы не советуют клиническое применение
            sw | Simu yenye GB 8 | Usiitumie kwa maamuzi ya kitabibu | Waandishi wanashauri isitumike kitabibu
            """)
    void machines_warnings_andNotesOnTheLicence_areInTheLanguageOfThePage(
            String language, String machine, String warning, String note) {
        StubServices.get(QWEN, "catalog/model-warned.json");
        var page = browser.open("/" + language + "/models/Qwen/Qwen3-8B").document();

        assertThat(page.select("#hardware option").eachText()).contains(machine);
        assertThat(page.select(".notice.warn [lang=" + language + "]").text()).contains(warning);
        assertThat(page.select("p.hint[lang=" + language + "]").text()).contains(note);
    }

    @Test
    void everyValue_hasItsSourceAndItsDay() {
        var page = browser.open("/en/models/Qwen/Qwen3-8B/sources").document();

        assertThat(page.select("h1").text()).isEqualTo("Sources of Qwen3-8B");
        assertThat(page.select("dl.facts").text()).contains("OpenRouter models API", "8.2 billion");
    }

    @Test
    void whereSourcesContradictEachOther_bothAreShown() {
        var model = StubServices.json("catalog/model.json").put("disagreements", new JsonArray("""
                                [{"field": "contextTokens", "values": [
                                  {"value": "131072", "sources": ["OpenRouter"]},
                                  {"value": "40960", "sources": ["Maker", "Card"]}]}]"""));
        StubServices.answer("GET " + QWEN, 200, model.encode());

        for (String part : new String[] {"", "/sources"}) {
            assertThat(browser.open("/en/models/Qwen/Qwen3-8B" + part)
                            .document()
                            .select("#disagreements + dl")
                            .text())
                    .contains("131 thousand OpenRouter", "41 thousand Maker; Card");
        }
    }

    @Test
    void theLicence_isJudgedForAUseInANation_withClauseAndSourceOfEachTerm() {
        var page = browser.open("/en/models/Qwen/Qwen3-8B?usedIn=Kenya").document();

        assertThat(StubServices.questions(QWEN + "/licence")).last().isEqualTo("usedIn=KE");
        assertThat(page.select("dt:contains(Use by government) + dd").text())
                .contains("Allowed under conditions", "Limit of users: above it, ask for a licence of its own")
                .contains("clause LICENSE line 30");
        assertThat(page.select("dd a[href*=licences]").attr("href"))
                .isEqualTo("/en/licences/LicenseRef-tencent-hunyuan-community");
        assertThat(page.text()).contains("does not replace its text");
    }

    @Test
    void aNationThatIsNone_isToldAtItsField() {
        var page = browser.open("/en/models/Qwen/Qwen3-8B?usedIn=Atlantis").document();
        assertThat(page.select("#usedIn").val()).isEqualTo("Atlantis");
        assertThat(page.select("#usedIn-error").text()).isEqualTo("Choose a nation from the list.");
    }

    @Test
    void onTheMachineAtHand_memorySpeedAndDownloadAreEstimated() {
        var page = browser.open("/en/models/Qwen/Qwen3-8B?hardware=nvidia-rtx-4090-24gb")
                .document();
        assertThat(page.select("#fit ~ *").text())
                .contains("Runs on your machine", "6.51 GB", "tokens per second", "5.01 GB", "Q4_K_M");
    }

    @Test
    void advisories_comeFirst_withWhatToDo() {
        var model = StubServices.json("catalog/model.json")
                .put("advisories", new JsonArray().add(StubServices.json("catalog/advisory.json")));
        StubServices.answer("GET " + QWEN, 200, model.encode());
        var page = browser.open("/en/models/Qwen/Qwen3-8B").document();

        assertThat(page.select("main .notice.warn").eachText().getFirst()).contains("What to do:", "ADV-");
        assertThat(page.select("main").html().indexOf("notice warn"))
                .isLessThan(page.select("main").html().indexOf("dl class"));
    }

    @Test
    void prices_areOffersWithKindUnitAndDay_andTheirHistoryIsATableToo() {
        StubServices.get(QWEN + "/prices", "catalog/prices.json");
        StubServices.answer(
                "GET " + QWEN + "/prices/history", 200, history("2026-08-01", "0.60", "2026-11-01", "0.45"));
        var page = browser.open("/en/models/Qwen/Qwen3-8B/prices").document();

        assertThat(page.select("#offers ~ .scroll").text())
                .contains("Subscription", "Free", "1000000 tokens", "matched by name only");
        assertThat(page.select("#history ~ .scroll").text())
                .contains("1 August 2026", "USD 0.6", "1 November 2026", "USD 0.45", "still so");
        assertThat(page.select(".line svg").attr("aria-label").replace('\u00a0', ' '))
                .contains("1 August 2026: USD 0.6", "1 November 2026: USD 0.45");
    }

    @Test
    void onePriceOnly_drawsNoLine() {
        StubServices.answer("GET " + QWEN + "/prices/history", 200, history("2026-08-01", "0.60", null, null));
        assertThat(browser.open("/en/models/Qwen/Qwen3-8B/prices").document().select(".line"))
                .isEmpty();
    }

    @Test
    void aClaimedLanguage_isNotMixedWithAnEvaluatedOne() {
        StubServices.answer("GET " + QWEN + "/languages", 200, """
                {"items": [
                  {"language": "sw", "grade": "EVALUATED", "claimedBy": [],
                   "evaluatedBy": [{"benchmark": "AfroBench", "by": "McGill NLP"}]},
                  {"language": "ha", "grade": "CLAIMED", "claimedBy": ["card"], "evaluatedBy": []}],
                 "total": 2, "next": null}""");
        var page = browser.open("/en/models/Qwen/Qwen3-8B/evidence").document();

        assertThat(page.select("#languages ~ dl").text()).isEqualTo("Swahili AfroBench (McGill NLP)");
        assertThat(page.select("h3:contains(Claimed only) + p").text()).isEqualTo("Hausa");
        assertThat(page.select("#evaluations + p").text()).isEqualTo("Nothing is known.");
        assertThat(page.select("#energy + p").text()).isEqualTo("Nobody has published a measurement.");
    }

    @Test
    void evidence_hasScoresEnergyAndTheOpenPartsWithTheirLicences() {
        StubServices.answer("GET " + QWEN + "/evaluations", 200, """
                {"items": [{"benchmark": "MMLU", "language": "en", "metric": "percent correct", "score": "71.2",
                  "variant": "5-shot", "evaluatedBy": "EPFL", "evaluatedOn": "2025-07", "source": "board",
                  "sourceUrl": null, "match": "WEAK", "since": "2026-08-01", "vanishedOn": null}],
                 "total": 1, "next": null}""");
        StubServices.answer("GET " + QWEN + "/energy", 200, """
                {"items": [{"source": "AI Energy Score", "match": "EXACT", "task": "text_gen", "wattHours": 12.5,
                  "perQueries": 1000, "hardware": "H100", "boardDate": "2025-10", "reasoning": null,
                  "since": "2026-08-01", "vanishedOn": null}], "total": 1, "next": null}""");
        StubServices.answer("GET " + QWEN + "/openness", 200, """
                {"items": [{"source": "Model Openness Tool", "record": "Qwen3", "match": "EXACT", "reached": null,
                  "missingForNext": ["Data card"], "components": [{"name": "Model parameters (Final)",
                  "contentType": "DATA", "firstClass": 3, "statedLicence": "Apache-2.0", "licenceId": "Apache-2.0",
                  "licenceUrl": null, "open": true, "since": "2026-08-01", "vanishedOn": null}]}],
                 "total": 1, "next": null}""");
        var page = browser.open("/en/models/Qwen/Qwen3-8B/evidence").document();

        assertThat(page.text())
                .contains("MMLU, 5-shot", "71.2 percent correct", "matched by name only", "July 2025")
                .contains("12.5 watt-hours for 1,000 queries", "H100")
                .contains("Missing for the next class: Data card", "Model parameters (Final) Apache-2.0 yes");
    }

    @Test
    void aRevision_hasFilesWithSizeAndHash() {
        var revision = new JsonObject("""
                {"id": "2026-01", "upstreamCommit": "0123456789012345678901234567890123456789",
                 "recordedOn": "2026-11-01", "released": "2026-01", "repository": null, "weightsBytes": 5030000000,
                 "quantisation": "Q4_K_M", "elements": {}, "source": "Hub", "note": null,
                 "files": [{"path": "model.gguf", "sizeBytes": 5030000000,
                   "sha256": "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789",
                   "quantisation": "Q4_K_M"}]}""");
        StubServices.answer(
                "GET " + QWEN + "/revisions",
                200,
                new JsonObject()
                        .put("items", new JsonArray().add(revision))
                        .put("total", 1)
                        .encode());
        var page = browser.open("/en/models/Qwen/Qwen3-8B/revisions/2026-01").document();

        assertThat(page.select("h1").text()).isEqualTo("Qwen3-8B, revision 2026-01");
        assertThat(page.text()).contains("model.gguf", "5.03 GB", "SHA-256 abcdef0123", "0123456789012345");
        assertThat(browser.open("/en/models/Qwen/Qwen3-8B/revisions/1999").status())
                .isEqualTo(404);
    }

    @Test
    void aMergedModel_isFoundUnderItsNewName_forGood() {
        StubServices.moved("GET /api/v1/models/old/name", "/api/v1/models/Qwen/Qwen3-8B");
        var page = browser.open("/fr/models/old/name/prices");

        assertThat(page.status()).isEqualTo(301);
        assertThat(page.header("Location")).endsWith("/fr/models/Qwen/Qwen3-8B/prices");
    }

    @Test
    void withoutThePartnerService_orAnyOtherPart_thePageStandsAndSaysWhatIsMissing() {
        StubServices.answer("GET " + QWEN + "/deployments", 503, "{}");
        StubServices.answer("GET " + QWEN + "/licence", 503, "{}");
        StubServices.answer("GET /api/v1/hardware", 503, "{}");
        var page = browser.open("/en/models/Qwen/Qwen3-8B");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#deployments + p").text()).contains("cannot be shown just now");
    }

    @Test
    void aModelThatIsNotThere_is404_andWithoutTheCataloguePagesSaySo() {
        assertThat(browser.open("/en/models/nobody/nothing").status()).isEqualTo(404);
        assertThat(browser.open("/en/models/nobody/nothing/prices").status()).isEqualTo(404);
        StubServices.goDown();
        assertThat(browser.open("/en/models/Qwen/Qwen3-8B").status()).isEqualTo(503);
    }

    private static String history(String first, String price, @Nullable String then, @Nullable String later) {
        var items = new JsonArray();
        if (then != null) {
            items.add(change(then, null, later));
        }
        items.add(change(first, then, price));
        return new JsonObject().put("items", items).put("total", items.size()).encode();
    }

    private static JsonObject change(String since, @Nullable String until, @Nullable String output) {
        return new JsonObject()
                .put("provider", new JsonObject().put("id", "lab").put("name", "Lab"))
                .put("offerId", "x")
                .put("event", "PRICED")
                .put("since", since)
                .put("until", until)
                .put("kind", "PAID")
                .put("input", "0.1")
                .put("output", output)
                .put("currency", "USD")
                .put("per", "1000000 tokens");
    }
}
