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

    @Test
    void wordsThatFitNothing_giveAnEmptyPage() {
        find("q", "zzzzqqqq xxyyxxyy").statusCode(200).body("total", equalTo(0)).body("items.size()", equalTo(0));
    }

    @Test
    void anExcerpt_marksWhatWasMet_andIsSafeHtml() {
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
    @ValueSource(strings = {"name", "newest", "smallest", "cheapest"})
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
        String foreign = Cursor.encode("RELEVANCE", "1065353216", "Qwen/Qwen3-8B", "other:7");

        find("q", "qwen", "cursor", foreign).statusCode(410).body("type", equalTo("/problems/expired-cursor"));
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
