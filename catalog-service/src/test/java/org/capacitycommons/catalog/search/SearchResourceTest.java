package org.capacitycommons.catalog.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;
import org.capacitycommons.http.Cursor;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SearchResourceTest {
    private static final String PROBLEM = "application/problem+json";

    private final Database database;

    SearchResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void waitForTheIndex() {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);
    }

    private static ValidatableResponse find(Object... parameters) {
        Map<String, Object> query = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i].toString(), parameters[i + 1]);
        }
        return given().queryParams(query).get("/api/v1/models").then();
    }

    private static List<String> idsOf(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("items.id");
    }

    @Test
    void withoutAQuestion_allModelsAreThere_byName() {
        find("limit", 3)
                .statusCode(200)
                .body("total", equalTo(85))
                .body("items.name[0]", equalTo("Aardvark Weather"))
                .body("facets", nullValue())
                .body("didYouMean", nullValue());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            qwen3 8b,        Qwen/Qwen3-8B
            QWEN,            Qwen/Qwen3-8B
            alibaba qw,      Qwen/Qwen3-8B
            swahili,         lelapa/InkubaLM-0.4B
            haoussa,         lelapa/InkubaLM-0.4B
            santé,           google/medgemma-4b-it
            sante,           google/medgemma-4b-it
            prévisions météorologiques, microsoft/aurora
            forecasting the weather,    microsoft/aurora
            """)
    void wordsInEnglishAndFrench_findWhatTheyMean(String words, String expected) {
        assertThat(idsOf(find("q", words, "limit", 100))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            deepseak,  deepseek-ai/DeepSeek-V3
            medgenma,   google/medgemma-4b-it
            swajili,   lelapa/InkubaLM-0.4B
            """)
    void aTypo_isForgiven_andTheRightWordOffered(String words, String expected) {
        ValidatableResponse answer = find("q", words, "limit", 100);

        assertThat(idsOf(answer)).contains(expected);
        assertThat(answer.extract().<String>path("didYouMean"))
                .isNotEqualTo(words)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Swahili speech recognition,         en
            reconnaissance de la parole swahili, fr
            reconocimiento de voz suajili,      es
            reconhecimento de fala suaíli,      pt
            التعرف على الكلام السواحلية,          ar
            斯瓦希里语语音识别模型,               zh
            распознавание речи суахили,         ru
            utambuzi wa usemi Kiswahili,        sw
            """)
    void theSameQuestionInEachLanguage_findsTheSameModels(String words, String language) {
        List<String> asked = idsOf(find("language", "sw", "task", "automatic-speech-recognition", "limit", 100));

        assertThat(idsOf(find("q", words, "limit", 100)))
                .as(language)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ترجمه,    ترجمة
            traduccion, traducción
            TRADUÇÃO, traducao
            переводы, перевод
            """)
    void endingsAndAccents_makeNoDifference(String one, String other) {
        assertThat(idsOf(find("q", one, "limit", 100))).isNotEmpty().isEqualTo(idsOf(find("q", other, "limit", 100)));
    }

    @Test
    void aLanguageCode_isALanguage_neverAFreeTag() {
        long danish = sql("select count(*) as number from model where 'da' = any (languages)");

        find("language", "da").statusCode(200).body("total", equalTo((int) danish));
        find("language", "da", "limit", 100).body("items.languages", everyItem(hasItem("da")));
    }

    @Test
    void ranges_includeTheirEnds_andLeaveOutWhatIsNotKnown() {
        long between = sql("select count(*) as number from model "
                + "where parameters_total between 1000000000 and 9000000000 and released >= '2025'");

        find("minParameters", "1000000000", "maxParameters", "9000000000", "releasedFrom", "2025", "limit", 100)
                .statusCode(200)
                .body("total", equalTo((int) between))
                .body("items.parametersTotal", not(hasItem(nullValue())));
        String cheapest = find("sort", "cheapest", "limit", 1).extract().path("items[0].offers.lowestOutput");
        find("minOutputPrice", cheapest, "maxOutputPrice", cheapest)
                .body("items.offers.lowestOutput", hasItem(cheapest));
        find("minContext", "5", "maxContext", "4").statusCode(400);
    }

    @Test
    void memory_isThatOfTheWeights_atTheQuantisationThatIsNamed() {
        // 8.03e9 parameters: 4.91 GB at Q4_K_M, 16.06 GB in half precision.
        long small = sql("select count(*) as number from model where parameters_total <= 8041843739");
        long smaller = sql("select count(*) as number from model where parameters_total <= 2460000000");

        find("maxMemory", "4.92").body("total", equalTo((int) small)).body("items.parametersTotal", not(empty()));
        find("maxMemory", "4.92", "quantisation", "BF16").body("total", equalTo((int) smaller));
        assertThat(small).isGreaterThan(smaller);
        find("minMemory", "4.91", "maxMemory", "4.92", "limit", 100)
                .body("items.id", hasItem("meta-llama/Llama-3.1-8B-Instruct"));
        find("maxMemory", "0.001").body("total", equalTo(0)).body("withoutOne.parameter", hasItem("minMemory"));
    }

    @Test
    void newFilters_countLikeTheDatabase() {
        JsonPath answer =
                find("facets", true, "limit", 1).statusCode(200).extract().jsonPath();

        assertThat(counts(answer, "gated")).isEqualTo(sqlCounts("m.gated", "true"));
        assertThat(counts(answer, "offers"))
                .isEqualTo(sqlCounts(
                        "unnest(coalesce((select array_agg(distinct kind) from current_offer "
                                + "where model_id = m.id), array['NONE']))",
                        "true"));
        assertThat(counts(answer, "size").values().stream().mapToLong(n -> n).sum())
                .isEqualTo(85);
        find("size", "UP_TO_1B", "limit", 100)
                .body(
                        "total",
                        equalTo(counts(answer, "size")
                                .getOrDefault("UP_TO_1B", 0L)
                                .intValue()));
    }

    @Test
    void whereNothingFits_itIsSaidWhatToLeaveOut_andWhatThatGives() {
        ValidatableResponse oneTooMany = find("q", "qwen3", "developerNation", "FR");
        int qwen = find("q", "qwen3").extract().path("total");
        int french = find("developerNation", "FR").extract().path("total");

        oneTooMany
                .body("total", equalTo(0))
                .body("withoutOne.find { it.parameter == 'developerNation' }.count", equalTo(qwen))
                .body("withoutOne.find { it.parameter == 'q' }.count", equalTo(french));
        find("q", "qwen3", "minParameters", "900000000000000")
                .body("withoutOne.find { it.parameter == 'minParameters' }.count", equalTo(qwen));
        find("q", "qwen3").body("withoutOne.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                ".*",
                "[a-z]+",
                "qwen*",
                "+(",
                "\"",
                "AND OR NOT",
                "name:qwen",
                "<script>",
                "a:b:c",
                "~",
                "^4"
            })
    void signsOfQueryLanguages_areOnlySigns(String words) {
        find("q", words, "facets", true).statusCode(200);
        given().queryParam("q", words).get("/api/v1/suggest").then().statusCode(200);
    }

    @Test
    void aControlCharacter_isRefused_withWhatToDo() {
        find("q", "qwen\u0000")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", hasItem("q"))
                .body("detail", containsString("control"));
    }

    @Test
    void wordsThatFitNothing_giveAnEmptyPage() {
        find("q", "zzzzqqqq xxyyxxyy").statusCode(200).body("total", equalTo(0)).body("items.size()", equalTo(0));
    }

    @Test
    void anExcerpt_marksWhatWasMet_andIsSafeHtml() {
        find("q", "<b>hausa</b>", "limit", 1).body("items[0].highlight", not(containsString("<b>")));
        find("q", "haoussa", "limit", 1).body("items[0].highlight", containsString("<mark>haoussa</mark>"));
        find("q", "qwen3-8b", "limit", 1)
                .body("items[0].highlight", containsString("<mark>Qwen3</mark>-<mark>8B</mark>"));
        find("q", "hausa", "limit", 1)
                .body("items[0].highlight", containsString("<mark>Hausa</mark>"))
                .body("items[0].highlight", not(containsString("<script")));
    }

    @Test
    void valuesOfOneFilter_areOr_differentFilters_areAnd() {
        find("developer", List.of("alibaba-qwen", "deepseek"), "limit", 100)
                .body("total", equalTo((int) sql("select count(*) as number from model "
                        + "where developer_id in ('alibaba-qwen', 'deepseek')")))
                .body("items.developer.id", everyItem(oneOf("alibaba-qwen", "deepseek")));
        find("developer", "alibaba-qwen", "modality", "image", "limit", 100)
                .body("total", equalTo((int) sql("select count(*) as number from model "
                        + "where developer_id = 'alibaba-qwen' and 'image' = any (modalities)")));
    }

    @Test
    void facets_countLikeTheDatabase_eachWithoutItsOwnChoice() {
        JsonPath answer = find(
                        "facets", true, "developerNation", "CN", "modality", List.of("text", "image"), "limit", 1)
                .statusCode(200)
                .extract()
                .jsonPath();
        String chinese = "'CN' = any (d.nations)";
        String textOrImage = "m.modalities && array['text', 'image']";

        assertThat(counts(answer, "developerNation")).isEqualTo(sqlCounts("unnest(d.nations)", textOrImage));
        assertThat(counts(answer, "modality")).isEqualTo(sqlCounts("unnest(m.modalities)", chinese));
        assertThat(counts(answer, "language"))
                .isEqualTo(sqlCounts("unnest(m.languages)", chinese + " and " + textOrImage));
        assertThat(counts(answer, "task")).isEqualTo(sqlCounts("unnest(m.tasks)", chinese + " and " + textOrImage));
        assertThat(counts(answer, "licence"))
                .isEqualTo(sqlCounts(
                        "case when m.licence_status = 'CONFIRMED' then m.licence_id else m.licence_status end",
                        chinese + " and " + textOrImage));
        assertThat(answer.getLong("total"))
                .isEqualTo(sql("select count(*) as number from model m join developer d on d.id = m.developer_id where "
                        + chinese + " and " + textOrImage));
    }

    private static Map<String, Long> counts(JsonPath answer, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        List<String> values = answer.getList("facets." + facet + ".value", String.class);
        List<Long> numbers = answer.getList("facets." + facet + ".count", Long.class);
        for (int i = 0; i < values.size(); i++) {
            counts.put(values.get(i), numbers.get(i));
        }
        return counts;
    }

    private Map<String, Long> sqlCounts(String value, String condition) {
        record Count(String value, long count) {}
        Map<String, Long> counts = new TreeMap<>();
        database.list(
                        "select " + value + " as value, count(*) as count from model m "
                                + "join developer d on d.id = m.developer_id where " + condition + " group by 1",
                        row -> new Count(row.text("value"), row.number("count")))
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    private long sql(String query) {
        return database.number(query);
    }

    @Test
    void modelsWithoutASureLicence_areNeverOpenToCommercialUse() {
        List<String> open = idsOf(find("use", List.of("COMMERCIAL", "COMMERCIAL_CONDITIONAL"), "limit", 100));

        assertThat(open)
                .contains("Qwen/Qwen3-8B")
                .noneMatch(id -> id.matches("(?i).*(inkuba|aya|nllb|mms-|seamless|pangu|sarvam-1$|lugha).*"));
    }

    @Test
    void aLicenceWithoutRightsInACountry_hidesTheModelThere_andOnlyThere() {
        assertThat(idsOf(find("usedIn", "KE", "q", "hunyuan"))).isNotEmpty();
        assertThat(idsOf(find("usedIn", "DE", "q", "hunyuan"))).noneMatch(id -> id.contains("unyuan-"));
    }

    @Test
    void anUnconfirmedLicence_isShownAsSuch() {
        find("licence", "NONE_STATED", "limit", 100)
                .body("items.id", hasItems("sarvamai/sarvam-1"))
                .body("items.licence.commercialUse", everyItem(equalTo("UNKNOWN")))
                .body("items.openness", everyItem(equalTo("NOT_KNOWN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "newest", "oldest", "smallest", "largest", "longest", "cheapest", "cheapest-input"})
    void walkingASortedList_meetsEveryModelOnce(String sort) {
        List<String> met = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    cursor == null ? find("sort", sort, "limit", 7) : find("sort", sort, "limit", 7, "cursor", cursor);
            met.addAll(idsOf(page));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertThat(met).hasSize(85).doesNotHaveDuplicates();
    }

    @Test
    void theCheapest_comesFirst_andModelsWithoutPriceLast() {
        List<@Nullable String> prices = find("sort", "cheapest", "limit", 100)
                .extract()
                .path("items.collect { it.offers == null ? null : it.offers.lowestOutput }");

        List<BigDecimal> stated =
                prices.stream().filter(Objects::nonNull).map(BigDecimal::new).toList();
        assertThat(stated).isSorted().hasSizeGreaterThan(20);
        assertThat(prices.subList(stated.size(), prices.size()))
                .containsOnlyNulls()
                .isNotEmpty();
    }

    @Test
    void aListByRelevance_goesOnOverPages() {
        ValidatableResponse first = find("q", "text generation", "limit", 10);
        ValidatableResponse second = find(
                "q", "text generation", "limit", 10, "cursor", first.extract().path("next"));

        assertThat(idsOf(second)).hasSize(10).doesNotContainAnyElementsOf(idsOf(first));
    }

    @Test
    void aRelevanceMarkerOfAnotherProcess_isGone_ratherThanWrong() {
        String foreign = Cursor.encode("RELEVANCE", "1065353216", "Qwen/Qwen3-8B", "other:7", fingerprintOf("qwen"));

        find("q", "qwen", "cursor", foreign).statusCode(410).body("type", equalTo("/problems/expired-cursor"));
    }

    private static String fingerprintOf(String words) {
        return new ModelQuery(words, Map.of(), Map.of(), null, ModelOrder.RELEVANCE, null, 20, false).fingerprint();
    }

    @Test
    void aMarkerOfAnotherQuestion_isRefused_ratherThanLeavingModelsOut() {
        String chinese = find("developerNation", "CN", "sort", "name", "limit", 1)
                .extract()
                .path("next");

        find("developerNation", "FR", "sort", "name", "cursor", chinese)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            cursor,          nonsense!,       /problems/invalid-cursor
            cursor,          Tk9UIE9VUlM,     /problems/invalid-cursor
            limit,           0,               /problems/malformed-request
            limit,           101,             /problems/malformed-request
            limit,           many,            /problems/malformed-request
            openness,        very-open,       /problems/unknown-facet-value
            use,             EVERYTHING,      /problems/unknown-facet-value
            language,        Swahili,         /problems/unknown-facet-value
            developerNation, china,           /problems/unknown-facet-value
            usedIn,          Kenya,           /problems/unknown-facet-value
            sort,            price,           /problems/unknown-facet-value
            size,            SMALL,           /problems/unknown-facet-value
            offers,          CHEAP,           /problems/unknown-facet-value
            gated,           maybe,           /problems/unknown-facet-value
            language,        da%0Asw,         /problems/unknown-facet-value
            minParameters,   -1,              /problems/malformed-request
            maxParameters,   8B,              /problems/malformed-request
            maxMemory,       8 GB,            /problems/malformed-request
            quantisation,    Q4,              /problems/malformed-request
            maxOutputPrice,  1e3,             /problems/malformed-request
            maxInputPrice,   NaN,             /problems/malformed-request
            minContext,      99999999999999999999, /problems/malformed-request
            releasedFrom,    2025-13,         /problems/malformed-request
            releasedTo,      yesterday,       /problems/malformed-request
            """)
    void whatCantBeAnswered_isRefusedWithTheField(String parameter, String value, String type) {
        find(parameter, value).statusCode(400).contentType(PROBLEM).body("type", equalTo(type));
    }

    @Test
    void aMarkerOfAnotherOrder_isRefused() {
        String byName = find("sort", "name", "limit", 1).extract().path("next");

        find("sort", "newest", "cursor", byName).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void anEndlessQuestion_isRefused() {
        find("q", "very ".repeat(2_000)).statusCode(400).body("type", equalTo("/problems/query-too-large"));
        find("q", "x".repeat(10_000)).statusCode(400).body("type", equalTo("/problems/query-too-large"));
        String[] many = new String[1_000];
        Arrays.fill(many, "sw");
        given().queryParam("language", (Object[]) many)
                .get("/api/v1/models")
                .then()
                .statusCode(oneOf(200, 400, 414));
        for (int i = 0; i < many.length; i++) {
            many[i] = "v" + i;
        }
        given().queryParam("task", (Object[]) many)
                .get("/api/v1/models")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/query-too-large"));
        String[] languages = new String[60];
        Arrays.setAll(languages, i -> "a" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
        find("language", List.of(languages)).statusCode(400).body("type", equalTo("/problems/query-too-large"));
    }

    @Test
    void suggestions_followTheTyping() {
        when().get("/api/v1/suggest?q=qwen3-8")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("Qwen/Qwen3-8B"))
                .body("items.find { it.id == 'Qwen/Qwen3-8B' }.developer", equalTo("Alibaba (Qwen)"));
        when().get("/api/v1/suggest?q=").then().statusCode(200).body("items.size()", equalTo(0));
        when().get("/api/v1/suggest?q=inkub").then().body("items.id", contains("lelapa/InkubaLM-0.4B"));
    }
}
