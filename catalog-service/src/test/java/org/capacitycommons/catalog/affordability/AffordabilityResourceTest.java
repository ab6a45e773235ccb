package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class AffordabilityResourceTest {
    private static final Logger LOG = Logger.getLogger(AffordabilityResourceTest.class);
    private static final String HUNYUAN = "tencent/Hunyuan-A13B-Instruct";

    /** A ministry in Kenya with one card and all that has to be known about it. */
    private static final String MINISTRY = """
            {"needs": {"tasks": ["text-generation"], "uses": ["GOVERNMENT"], "usedIn": "%s",
              "requestsPerMonth": 100000, "inputTokens": 1000, "outputTokens": 500},
             "atHand": {"hardware": "nvidia-t4-16gb", "hostPrice": 1500, "hostPowerWatts": 100, "utilisation": 0.3,
              "amortisationYears": 3, "powerUsageEffectiveness": 1.3, "electricityPricePerKwh": 0.15}}""";

    private static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/affordability?limit=100")
                .then();
    }

    private static JsonPath answer(String body) {
        return ask(body).statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> leftOut(JsonPath answer, String id) {
        return answer.getMap("leftOut.find { it.id == '%s' }".formatted(id));
    }

    @Test
    void bothWays_standSideBySide_withWhatTheyRestOn() {
        JsonPath answer = answer(MINISTRY.formatted("KE"));

        String row = "items.find { it.model.id == 'Qwen/Qwen3-8B' }.";
        assertThat(answer.getString("formula")).isEqualTo("affordability-1");
        assertThat(answer.getString(row + "selfHosted.fit.fit")).isEqualTo("FITS");
        assertThat(answer.getString(row + "selfHosted.fit.memory.weights.low")).isEqualTo("5.01");
        // 100,000 times 1,000 tokens at 0.117 and 500 at 0.455, exactly.
        assertThat(new BigDecimal(answer.getString(row + "api.median.low"))).isEqualByComparingTo("34.45");
        // (2,000 + 1,500) over 36 months, whatever is written.
        assertThat(new BigDecimal(answer.getString(row + "selfHosted.fixedPerMonth.low")))
                .isEqualByComparingTo("97.222222");
        assertThat(answer.getString(row + "breakEven.outcome")).isEqualTo("AT");
        assertThat(answer.getList("assumptions.name"))
                .contains(
                        "bitsPerWeight",
                        "efficiency.dense",
                        "hardware.bandwidthGbPerSecond",
                        "atHand.hostPrice",
                        "hardware.priceUsd",
                        "batchGain");
        assertThat(answer.getList("assumptions.source")).doesNotContainNull();
        assertThat(answer.getList("notCounted")).contains("idlePower", "atHand.staffPerMonth");
        assertThat(answer.getString("asked.needs.usedIn")).isEqualTo("KE");
    }

    @Test
    void everyModel_isRankedOrLeftOutWithAReason_andNoneTwice() {
        JsonPath answer = answer(MINISTRY.formatted("KE"));

        List<String> ranked = answer.getList("items.model.id");
        List<String> leftOut = answer.getList("leftOut.id");
        assertThat(ranked).isNotEmpty().doesNotContainAnyElementsOf(leftOut);
        assertThat(new HashSet<>(ranked)).hasSize(ranked.size());
        assertThat(ranked.size() + leftOut.size()).isEqualTo(85);
        assertThat(answer.getList("leftOut.findAll { it.reasons.isEmpty() }")).isEmpty();
        assertThat(answer.getLong("notExamined")).isZero();
    }

    @Test
    void theCheapestKnownWay_comesFirst_andTheSameQuestionHasTheSameAnswer() {
        JsonPath first = answer(MINISTRY.formatted("KE"));

        List<BigDecimal> cheapest = IntStream.range(0, first.getList("items").size())
                .mapToObj(i -> typical(first, "items[%d].".formatted(i)))
                .filter(cost -> cost.signum() >= 0)
                .toList();
        assertThat(cheapest).isSorted().hasSizeGreaterThan(10);
        assertThat(first.getList("items.rank").getFirst()).isEqualTo(1);
        assertThat(answer(MINISTRY.formatted("KE")).getList("items.model.id"))
                .isEqualTo(first.getList("items.model.id"));
    }

    private static BigDecimal typical(JsonPath answer, String row) {
        return Arrays.asList(row + "api.medianConverted.high", row + "selfHosted.perMonth.high").stream()
                .map(answer::getString)
                .filter(text -> text != null)
                .map(BigDecimal::new)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE.negate());
    }

    @Test
    void aLicenceThatEndsAtABorder_leavesTheModelOutThere_withTheTerm() {
        assertThat(answer(MINISTRY.formatted("KE")).getList("items.model.id")).contains(HUNYUAN);

        Map<String, Object> germany = leftOut(answer(MINISTRY.formatted("DE")), HUNYUAN);
        assertThat(germany.toString()).contains("LICENCE_FORBIDS").contains("term=territory");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            lelapa/InkubaLM-0.4B,             LICENCE_FORBIDS
            CohereLabs/aya-expanse-8b,        LICENCE_FORBIDS
            facebook/nllb-200-distilled-600M, LICENCE_FORBIDS
            facebook/mms-1b-all,              LICENCE_NOT_KNOWN
            facebook/seamless-m4t-v2-large,   LICENCE_FORBIDS
            huawei/pangu-weather,             LICENCE_FORBIDS
            sarvamai/sarvam-1,                LICENCE_NOT_KNOWN
            Lugha-Llama/Lugha-Llama-8B-wura,  LICENCE_NOT_KNOWN
            """)
    void whatMayNotBeUsedCommercially_isNeverOffered_andSaysWhy(String id, String code) {
        JsonPath answer = answer("{\"needs\": {\"uses\": [\"COMMERCIAL\"], \"usedIn\": \"KE\"}}");

        assertThat(answer.getList("items.model.id")).doesNotContain(id);
        assertThat(leftOut(answer, id).toString()).contains(code);
    }

    @Test
    void needsThatAModelDoesNotMeet_areAllNamed() {
        JsonPath answer = answer("""
                {"needs": {"tasks": ["translation"], "languages": ["sw", "mi"], "sector": "HEALTH",
                  "contextTokens": 1000000}}""");

        assertThat(leftOut(answer, "BioMistral/BioMistral-7B").toString())
                .contains("TASK_NOT_OFFERED", "LANGUAGE_NOT_LISTED", "CONTEXT_NOT_KNOWN")
                .doesNotContain("SECTOR_NOT_STATED");
        assertThat(leftOut(answer, "Qwen/Qwen3-32B").toString())
                .contains("LANGUAGES_NOT_KNOWN", "SECTOR_NOT_STATED", "has=131072");
    }

    @Test
    void modelsOfUnknownLanguages_areKeptOnlyWhenAskedFor() {
        String body =
                "{\"needs\": {\"languages\": [\"sw\"], \"keepUnknownLanguages\": %s, \"tasks\": [\"text-generation\"]}}";

        assertThat(answer(body.formatted(false)).getList("items.model.id")).doesNotContain("Qwen/Qwen3-32B");
        assertThat(answer(body.formatted(true)).getList("items.model.id")).contains("Qwen/Qwen3-32B");
    }

    @Test
    void nothingAtHand_meansNoFigureIsInvented() {
        ask("{\"needs\": {\"tasks\": [\"text-generation\"]}}")
                .statusCode(200)
                .body("items.selfHosted.findAll { it != null }.size()", equalTo(0))
                .body("items.findAll { it.api.median != null }.size()", equalTo(0))
                .body("items[0].api.notPriced", notNullValue());
    }

    @Test
    void whatWasNotEntered_isNamedInTheFigureThatNeedsIt() {
        String body = """
                {"needs": {"tasks": ["text-generation"], "requestsPerMonth": 10, "inputTokens": 10, "outputTokens": 10},
                 "atHand": {"hardware": "nvidia-t4-16gb"}}""";

        ask(body)
                .statusCode(200)
                .body("items.find { it.model.id == 'Qwen/Qwen3-8B' }.selfHosted.perMonth.low", nullValue())
                .body(
                        "items.find { it.model.id == 'Qwen/Qwen3-8B' }.selfHosted.perMonth.missing",
                        hasItems("atHand.hostPrice", "atHand.amortisationYears", "atHand.electricityPricePerKwh"));
    }

    @Test
    void anotherCurrency_needsARateWithSourceAndDate() {
        String body = """
                {"needs": {"tasks": ["text-generation"], "requestsPerMonth": 100000, "inputTokens": 1000,
                  "outputTokens": 500}, "atHand": {"currency": "KES"%s}}""";
        String row = "items.find { it.model.id == 'Qwen/Qwen3-8B' }.api.";

        ask(body.formatted(""))
                .body(row + "median.low", equalTo("34.450000"))
                .body(row + "medianConverted.missing", contains("atHand.exchangeRate"));
        ask(body.formatted(
                        ", \"exchangeRate\": {\"perUsDollar\": 129.5, \"source\": \"CBK\", \"readOn\": \"2026-11-20\"}"))
                .body(row + "medianConverted.low", equalTo("4461.275000"))
                .body("assumptions.source", hasItem("CBK, 2026-11-20"));
    }

    @Test
    void words_areTurnedIntoTokens_onlyWithAFactorForTheLanguage() {
        String body = """
                {"needs": {"languages": ["fr"], "tasks": ["text-generation"], "requestsPerMonth": 1, "inputWords": 1000000,
                  "outputTokens": 0}, "atHand": {%s}}""";
        String row = "items.find { it.model.id == 'Qwen/Qwen3-8B' }.api.";

        ask(body.formatted("")).body(row + "notPriced", equalTo(1)).body(row + "median", nullValue());
        ask(body.formatted("\"tokensPerWord\": [{\"language\": \"fr\", \"factor\": 2, \"source\": \"own count\"}]"))
                .body(row + "median.low", equalTo("0.234000"));
    }

    @Test
    void aBudget_leavesOutWhatIsKnownToCostMore() {
        String body = """
                {"needs": {"tasks": ["text-generation"], "requestsPerMonth": 100000, "inputTokens": 1000,
                  "outputTokens": 500, "budgetPerMonth": 10}}""";

        assertThat(leftOut(answer(body), "Qwen/Qwen3-8B").toString()).contains("OVER_BUDGET", "cheapest=34.450000");
    }

    @Test
    void whatRunsNowhere_isLeftOut_withWhyNot() {
        JsonPath answer = answer("{\"needs\": {}, \"atHand\": {\"memoryGb\": 8}}");

        assertThat(leftOut(answer, "allenai/OLMo-7B").toString()).contains("NO_WAY_TO_RUN", "fit=NO");
        assertThat(leftOut(answer, "google-deepmind/graphcast").toString())
                .contains("NO_WAY_TO_RUN", "parametersTotal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                    | 422 | needs
            {"needs": {"languages": ["Swahili"]}}                                 | 422 | needs.languages[0]
            {"needs": {"tasks": [null]}}                                          | 422 | needs.tasks[0]
            {"needs": {"usedIn": "Kenya"}}                                        | 422 | needs.usedIn
            {"needs": {"requestsPerMonth": -1}}                                   | 422 | needs.requestsPerMonth
            {"needs": {"contextTokens": 0}}                                       | 422 | needs.contextTokens
            {"needs": {"uses": ["PLUNDER"]}}                                      | 400 | needs.uses.0
            {"needs": {"inputTokens": 5, "cachedTokens": 6}}                      | 422 | needs.cachedTokens
            {"needs": {"inputTokens": 5, "inputWords": 6}}                        | 422 | needs.inputWords
            {"needs": {}, "atHand": {"hardware": "abacus"}}                       | 422 | atHand.hardware
            {"needs": {}, "atHand": {"hardware": "nvidia-t4-16gb", "memoryGb": 1}}| 422 | atHand.memoryGb
            {"needs": {}, "atHand": {"utilisation": 0}}                           | 422 | atHand.utilisation
            {"needs": {}, "atHand": {"utilisation": 1.1}}                         | 422 | atHand.utilisation
            {"needs": {}, "atHand": {"powerUsageEffectiveness": 0.9}}             | 422 | atHand.powerUsageEffectiveness
            {"needs": {}, "atHand": {"price": 1e999999999}}                       | 422 | atHand.price
            {"needs": {}, "atHand": {"memoryGb": 1e-999999999}}                   | 422 | atHand.memoryGb
            {"needs": {}, "atHand": {"electricityPricePerKwh": -0.1}}             | 422 | atHand.electricityPricePerKwh
            {"needs": {}, "atHand": {"exchangeRate": {"perUsDollar": 0}}}         | 422 | atHand.exchangeRate.perUsDollar
            {"needs": {}, "atHand": {"quantisation": "Q1_GUESS"}}                 | 400 | atHand.quantisation
            {"needs": {"wish": 1}}                                                | 400 | needs.wish
            """)
    void whatCantBe_isRefusedWithTheField(String body, int status, String field) {
        ask(body).statusCode(status).contentType("application/problem+json").body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{\"needs\": ", "\"x\"", "{\"needs\": {\"inputTokens\": 99999999999999999999}}"
            })
    void whatIsNoQuestion_isRefused_andNeverAFault(String body) {
        assertThat(ask(body).extract().statusCode()).isIn(400, 422);
    }

    @Test
    void absurdNumbersInsideTheirRange_areReckonedThrough() {
        ask("""
                {"needs": {"requestsPerMonth": 1000000000000, "inputTokens": 100000000, "outputTokens": 100000000,
                  "contextTokens": 100000000, "concurrentRequests": 10000},
                 "atHand": {"memoryGb": 0.000001, "bandwidthGbPerSecond": 0.000001, "price": 1000000000000,
                  "powerWatts": 10000000, "utilisation": 0.000001, "amortisationYears": 0.1,
                  "powerUsageEffectiveness": 10, "electricityPricePerKwh": 1000000000, "linkMegabitsPerSecond": 0.000001}}""").statusCode(200);
    }

    @Test
    void theFullQuestion_isAnsweredQuickly() {
        String body = MINISTRY.formatted("KE");
        IntStream.range(0, 20).forEach(i -> answer(body));
        long[] nanos = IntStream.range(0, 60)
                .mapToLong(i -> {
                    long begun = System.nanoTime();
                    given().contentType("application/json")
                            .body(body)
                            .post("/api/v1/affordability?limit=100")
                            .asByteArray();
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
        LOG.infof("affordability over 85 models: p50 %.1f ms, p95 %.1f ms", nanos[29] / 1e6, nanos[56] / 1e6);
        // The figure is 100 ms; a machine under tests is no bench, so that only something gone wrong fails here.
        assertThat(nanos[29] / 1e6).isLessThan(500);
    }

    @Test
    void namedModels_areTheOnlyOnesLookedAt() {
        JsonPath answer = answer("{\"needs\": {\"models\": [\"Qwen/Qwen3-8B\", \"CohereLabs/aya-expanse-8b\"]}}");

        assertThat(answer.getList("items.model.id")).containsExactly("Qwen/Qwen3-8B");
        assertThat(answer.getList("leftOut.id")).containsExactly("CohereLabs/aya-expanse-8b");
        ask("{\"needs\": {\"models\": [\"no name\"]}}").statusCode(422);
    }
}
