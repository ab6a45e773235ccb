package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Takes the real files of all feeds that tell more than prices. They are not part of this repository; the tests of the
 * single feeds do without.
 */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "catalog_feeds"))
class FeedFilesTest {
    private static final Logger LOG = Logger.getLogger(FeedFilesTest.class);

    /** A feed, its file, how many records it holds, and how many of these are no models. */
    private record Feed(String source, String file, long read, long rejected) {}

    private static final List<Feed> FEEDS = List.of(
            new Feed("huggingface", "huggingface/api_models_list_sample_2025-11.json", 2, 0),
            new Feed("models.dev-models", "models-dev/models.json", 231, 0),
            new Feed("spdx", "licences/spdx_licenses.json", 659, 0),
            // One model stands twice in the list.
            new Feed("llmfit", "llmfit/hf_models_2026-03-18.json", 570, 1),
            new Feed("epoch", "epoch/notable_ai_models_2026-01-26.csv", 976, 0),
            // One file names no model.
            new Feed("mot", "mof/mot_models.json", 273, 1),
            new Feed("odh", "odh/redhat_model_catalog_slim.json", 110, 0));

    private static final List<String> NEVER_COMMERCIAL = List.of(
            "lelapa/InkubaLM-0.4B",
            "CohereLabs/aya-expanse-8b",
            "facebook/nllb-200-distilled-600M",
            "facebook/mms-1b-all",
            "facebook/seamless-m4t-v2-large",
            "huawei/pangu-weather");

    private final Database database;

    FeedFilesTest(Database database) {
        this.database = database;
    }

    private static Path file(String name) {
        return Path.of(Optional.ofNullable(System.getenv("PORTAL_SHARED_DATA")).orElse("../../shared/data"))
                .resolve("catalog")
                .resolve(name);
    }

    private static JsonPath imported(String source, byte[] body) {
        long begun = System.nanoTime();
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/imports?source=" + source)
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        JsonPath run = given().get(location).jsonPath();
        LOG.infof(
                "%s: %s, read %d, added %d, changed %d, unchanged %d, unmatched %d, rejected %d, vanished %d in %s",
                source,
                run.getString("state"),
                run.getLong("read"),
                run.getLong("added"),
                run.getLong("changed"),
                run.getLong("unchanged"),
                run.getLong("unmatched"),
                run.getLong("rejected"),
                run.getLong("vanished"),
                Duration.ofNanos(System.nanoTime() - begun));
        return run;
    }

    private String state() {
        return database.list("""
                        select md5(concat(
                          (select string_agg(f::text, ',' order by model_id, field, feed, record, position)
                           from model_fact f),
                          (select string_agg(r::text, ',' order by source, key) from feed_record r),
                          (select string_agg(e::text, ',' order by source, record, key) from evaluation e),
                          (select string_agg(c::text, ',' order by source, record, key) from openness_component c),
                          (select string_agg(v::text, ',' order by model_id, id) from revision v),
                          (select string_agg(m::text, ',' order by id) from model m),
                          (select string_agg(s::text, ',' order by id) from spdx_licence s),
                          (select count(*) from model_fact_history), (select count(*) from model_change))) as state""", row -> row.text("state")).getFirst();
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void allFiles_areTaken_andTheSecondTimeNothingChanges() throws IOException {
        for (Feed feed : FEEDS) {
            assumeTrue(
                    Files.exists(file(feed.file())),
                    "Skipped: " + feed.file() + " is not there; PORTAL_SHARED_DATA names the folder of shared data");
        }
        for (Feed feed : FEEDS) {
            JsonPath run = imported(feed.source(), Files.readAllBytes(file(feed.file())));
            assertThat(run.getString("state")).as(feed.source()).isEqualTo("SUCCEEDED");
            assertThat(run.getLong("read")).as(feed.source()).isEqualTo(feed.read());
            assertThat(run.getLong("rejected")).as(run.getString("rejections")).isEqualTo(feed.rejected());
        }
        String state = state();

        for (Feed feed : FEEDS) {
            JsonPath run = imported(feed.source(), Files.readAllBytes(file(feed.file())));
            assertThat(run.getLong("added") + run.getLong("changed") + run.getLong("vanished"))
                    .as(feed.source())
                    .isZero();
            assertThat(run.getLong("unchanged")).as(feed.source()).isEqualTo(feed.read() - feed.rejected());
        }
        assertThat(state()).isEqualTo(state);

        licences_areAsOurReadersFoundThem();
        contradictions_stayVisible();
        openness_isComputed();
        scores_andLanguages_haveTheirSources();
        aListOfModels_isNoMeasurementOfEnergy();
    }

    private void licences_areAsOurReadersFoundThem() {
        for (String id : NEVER_COMMERCIAL) {
            String verdict = given().get("/api/v1/models/" + id).jsonPath().getString("licence.commercialUse");
            assertThat(verdict).as(id).isNotIn("YES", "CONDITIONAL");
        }
        Eventually.holds(
                "the index follows",
                () -> given().get("/api/v1/models?limit=1").jsonPath().getLong("total")
                        == database.number("select count(*) as number from model"));
        for (String use : List.of("COMMERCIAL", "COMMERCIAL_CONDITIONAL")) {
            String path = "/api/v1/models?use=" + use + "&limit=100";
            for (String next = ""; next != null; ) {
                JsonPath page = given().get(path + next).jsonPath();
                assertThat(page.getList("items.id", String.class)).doesNotContainAnyElementsOf(NEVER_COMMERCIAL);
                String cursor = page.getString("next");
                next = cursor == null ? null : "&cursor=" + cursor;
            }
        }
        for (String id : List.of("sarvamai/sarvam-1", "Lugha-Llama/Lugha-Llama-8B-wura")) {
            when().get("/api/v1/models/" + id)
                    .then()
                    .body("licence.status", equalTo("NONE_STATED"))
                    .body("licence.commercialUse", equalTo("UNKNOWN"))
                    .body("openness", equalTo("NOT_KNOWN"));
        }
        // Taken up from the Hub, which only says "other".
        when().get("/api/v1/models/moonshotai/Kimi-K2-Thinking")
                .then()
                .body("licence.status", equalTo("UNCONFIRMED"))
                .body("licence.commercialUse", equalTo("UNKNOWN"))
                .body("developer.id", equalTo("moonshot-ai"));
    }

    private void contradictions_stayVisible() {
        when().get("/api/v1/models/google-deepmind/graphcast")
                .then()
                .body("licence.id", equalTo("CC-BY-4.0"))
                .body("disagreements.find { it.field == 'commercialUse' }.values.value", contains("YES", "NO"));
        when().get("/api/v1/models/openai/gpt-oss-120b")
                .then()
                .body("parametersActive", equalTo(5_100_000_000L))
                .body(
                        "disagreements.find { it.field == 'parametersActive' }.values.value",
                        contains("5100000000", "9595358141"))
                // llmfit counts packed elements here; Epoch's 116.83 billion are 117 billion, rounded.
                .body(
                        "disagreements.find { it.field == 'parametersTotal' }.values.value",
                        contains("117000000000", "120412337472"));
        when().get("/api/v1/models/openai/whisper-large-v3-turbo")
                .then()
                .body("disagreements.find { it.field == 'licence' }.values.value", contains("MIT", "Apache-2.0"));
        when().get("/api/v1/models/microsoft/phi-4")
                .then()
                .body("licence.id", equalTo("MIT"))
                .body("facts.findAll { it.field == 'licence' }.feed", hasItems("curated", "odh"));
    }

    private void openness_isComputed() {
        when().get("/api/v1/models/allenai/OLMo-7B/openness")
                .then()
                .body("items[0].reached", equalTo("OPEN_SCIENCE_CLASS_I"))
                .body("items[0].components.size()", equalTo(13));
        when().get("/api/v1/models/openai/gpt-oss-120b/openness")
                .then()
                .body("items[0].missingForNext", contains("Data card"))
                .body("items[0].components.find { it.name == 'Model card' }.licenceId", equalTo("CC-BY-4.0"));
        when().get("/api/v1/models/ibm-granite/granite-4.0-h-micro")
                .then()
                .body("openness", equalTo("OPEN_MODEL_CLASS_III"));
    }

    private void scores_andLanguages_haveTheirSources() {
        when().get("/api/v1/models/Qwen/Qwen3-235B-A22B/evaluations?limit=1")
                .then()
                .body("total", greaterThan(1))
                .body("next", notNullValue())
                .body("items[0].benchmark", equalTo("Aider Polyglot"))
                .body("items[0].score", equalTo("59.6"))
                .body("items[0].sourceUrl", equalTo("https://aider.chat/docs/leaderboards/"));
        when().get("/api/v1/curation/unmatched-records?limit=2")
                .then()
                .body("items.source", contains("epoch", "epoch"))
                .body("next", notNullValue());
        when().get("/api/v1/models/lelapa/InkubaLM-0.4B/languages")
                .then()
                .body("items.language", hasItem("sw"))
                .body("items.grade", hasItem("CLAIMED"));
    }

    private void aListOfModels_isNoMeasurementOfEnergy() throws IOException {
        JsonPath run =
                imported("ai-energy-score", Files.readAllBytes(file("energy/ai_energy_score_oct_2025_models.csv")));

        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(run.getString("message")).contains("no measurements").contains("Nothing was changed");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAFeedChanges_andNoLongerSays_staysInTheHistory() {
        String list = "[{\"id\":\"feeds/one\",\"pipeline_tag\":\"text-generation\",\"tags\":[\"license:%s\"]}]";
        imported("huggingface", list.formatted("gemma").getBytes(UTF_8));
        imported("huggingface", list.formatted("apache-2.0").getBytes(UTF_8));
        // An answer that was not asked for the licence does not take it back.
        imported("huggingface", "[{\"id\":\"feeds/one\",\"pipeline_tag\":\"text-generation\"}]".getBytes(UTF_8));

        when().get("/api/v1/models/feeds/one")
                .then()
                .body("licence.id", equalTo("Apache-2.0"))
                .body("licence.status", equalTo("CONFIRMED"))
                .body("openness", equalTo("OPEN_WEIGHTS"))
                .body("developer.id", equalTo("feeds"));
        when().get("/api/v1/models/feeds/one/history?field=licence&limit=100")
                .then()
                .body("items.findAll { it.feed == 'huggingface' }.value", contains("Apache-2.0", "LicenseRef-gemma"))
                .body("items.findAll { it.feed == 'huggingface' }.event", contains("CHANGED", "STATED"))
                .body("items.findAll { it.feed == 'shown' }.value", contains("Apache-2.0", "LicenseRef-gemma"));
        when().get("/api/v1/models/nobody/nothing/history").then().statusCode(404);
        when().get("/api/v1/models/feeds/one/history?cursor=x").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aLicenceThatIsTakenOffTheCard_isNoLongerSaid() {
        String model = "[{\"id\":\"feeds/three\",\"pipeline_tag\":\"text-generation\",\"cardData\":{%s}}]";
        imported(
                "huggingface",
                model.formatted("\"license\":[\"mit\",\"cc-by-nc-4.0\"]").getBytes(UTF_8));
        when().get("/api/v1/models/feeds/three").then().body("licence.status", equalTo("CONFLICTING"));

        imported("huggingface", model.formatted("\"license\":\"mit\"").getBytes(UTF_8));
        when().get("/api/v1/models/feeds/three")
                .then()
                .body("licence.status", equalTo("CONFIRMED"))
                .body("licence.id", equalTo("MIT"));

        imported("huggingface", model.formatted("\"language\":\"sw\"").getBytes(UTF_8));
        when().get("/api/v1/models/feeds/three").then().body("licence.status", equalTo("NONE_STATED"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aModelMadeFromAnother_isNoFreerThanItsBase_overAnyNumberOfSteps() {
        String model = "[{\"id\":\"%s\",\"pipeline_tag\":\"text-generation\",\"cardData\":{\"license\":\"mit\"},"
                + "\"tags\":[\"base_model:finetune:%s\"]}]";
        imported("huggingface", model.formatted("x/aya-ft-2", "x/aya-ft").getBytes(UTF_8));
        commercialUse_is("x/aya-ft-2", "UNKNOWN", "NOT_KNOWN");

        imported(
                "huggingface",
                model.formatted("x/aya-ft", "cohereforai/aya-expanse-8b").getBytes(UTF_8));

        for (String id : List.of("x/aya-ft", "x/aya-ft-2")) {
            commercialUse_is(id, "NO", "NOT_ALLOWED");
        }
        imported("huggingface", model.formatted("x/free", "Qwen/Qwen3-8B").getBytes(UTF_8));
        when().get("/api/v1/models/x/free").then().body("licence.commercialUse", equalTo("YES"));
        Eventually.holds("the index follows", () -> found("free").contains("x/free"));
        assertThat(found("aya")).doesNotContain("x/aya-ft", "x/aya-ft-2");
    }

    private static List<String> found(String words) {
        return given().get("/api/v1/models?use=COMMERCIAL&limit=100&q=" + words)
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static void commercialUse_is(String id, String summary, String permission) {
        when().get("/api/v1/models/" + id)
                .then()
                .body("licence.status", equalTo("CONFIRMED"))
                .body("licence.commercialUse", equalTo(summary));
        when().get("/api/v1/models/" + id + "/licence")
                .then()
                .body("verdicts.find { it.use == 'COMMERCIAL' }.permission", equalTo(permission));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAnAdminStated_stays_andTheOtherValuesFollowTheFeeds() {
        String list =
                "[{\"id\":\"feeds/edited\",\"pipeline_tag\":\"text-generation\",\"cardData\":{\"license\":\"%s\"},\"gguf\":{\"total\":8000000000%s}}]";
        imported(
                "huggingface", list.formatted("mit", ",\"context_length\":4096").getBytes(UTF_8));
        given().contentType("application/json")
                .header("If-Match", "\"v0\"")
                .body("{\"values\":[{\"field\":\"licence\",\"value\":\"CC-BY-NC-4.0\",\"source\":\"LICENSE file\"}],"
                        + "\"reason\":\"The card is wrong\"}")
                .put("/api/v1/models/feeds/edited")
                .then()
                .statusCode(200);

        imported(
                "huggingface",
                list.formatted("apache-2.0", ",\"context_length\":32768").getBytes(UTF_8));

        when().get("/api/v1/models/feeds/edited")
                .then()
                .body("licence.id", equalTo("CC-BY-NC-4.0"))
                .body("licence.status", equalTo("CONFIRMED"))
                .body("contextTokens", equalTo(32_768))
                .body(
                        "disagreements.find { it.field == 'licence' }.values.value",
                        contains("CC-BY-NC-4.0", "Apache-2.0"));

        imported("huggingface", list.formatted("apache-2.0", "").getBytes(UTF_8));
        when().get("/api/v1/models/feeds/edited").then().body("contextTokens", equalTo(32_768));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAFileOfOursShows_staysUntilASourceSpeaksOfIt_andOnlyStatedValuesHoldAgainstOne() {
        String line =
                "{\"id\":\"own/one\",\"hubId\":\"own/one\",\"name\":\"One\",\"developerId\":\"own\",\"developerName\":\"Own\","
                        + "\"developerNations\":[],\"developerKind\":\"COMPANY\",\"developerSource\":\"s\",\"parametersTotal\":7000000000,"
                        + "\"contextTokens\":8192,\"modalities\":[],\"tasks\":[],\"languages\":[\"sw\"],\"sectors\":[],"
                        + "\"released\":\"2025-04\",\"licenceId\":\"MIT\",\"licenceStatus\":\"CONFIRMED\",\"licenceCandidates\":[],"
                        + "\"openness\":\"OPEN_WEIGHTS\",\"gated\":\"NO\",\"aliases\":[],\"facts\":[{\"field\":\"contextTokens\",\"value\":\"8192\","
                        + "\"certainty\":\"CONFIRMED\",\"source\":\"s\",\"sourceUrl\":null,\"readOn\":null}]}";
        imported("commons-models", line.getBytes(UTF_8));
        imported("commons-models", line.replace("\"One\"", "\"One more\"").getBytes(UTF_8));

        imported(
                "huggingface",
                "[{\"id\":\"own/one\",\"gated\":\"auto\",\"gguf\":{\"total\":7600000000,\"context_length\":4096}}]"
                        .getBytes(UTF_8));

        when().get("/api/v1/models/own/one")
                .then()
                .body("parametersTotal", equalTo(7_600_000_000L))
                .body("contextTokens", equalTo(8_192))
                .body("gated", equalTo("YES"))
                .body("released", equalTo("2025-04"))
                .body("languages", contains("sw"))
                .body("licence.id", equalTo("MIT"))
                .body("licence.status", equalTo("CONFIRMED"));

        String silent = line.replace("7000000000", "null")
                .replace("\"2025-04\"", "null")
                .replace("[\"sw\"]", "[]");
        imported("commons-models", silent.getBytes(UTF_8));
        JsonPath twice = imported("commons-models", silent.getBytes(UTF_8));

        assertThat(twice.getLong("unchanged")).isEqualTo(1);
        when().get("/api/v1/models/own/one")
                .then()
                .body("parametersTotal", equalTo(7_600_000_000L))
                .body("released", equalTo("2025-04"))
                .body("languages", contains("sw"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anOlderAnswer_replacesNoNewerOne() {
        String model = "[{\"id\":\"feeds/four\",\"pipeline_tag\":\"text-generation\",\"tags\":[\"license:%s\"]}]";
        imported("huggingface&readOn=2026-05-02", model.formatted("apache-2.0").getBytes(UTF_8));

        JsonPath older =
                imported("huggingface&readOn=2026-05-01", model.formatted("mit").getBytes(UTF_8));

        assertThat(older.getString("rejections[0].reason")).contains("2026-05-02");
        when().get("/api/v1/models/feeds/four").then().body("licence.id", equalTo("Apache-2.0"));

        String list = "{\"lab/five\":{\"name\":\"Five\"%s}}";
        imported("models.dev-models", list.formatted("").getBytes(UTF_8));
        assertThat(imported(
                                "models.dev-models&readOn=2026-05-01&acceptRejects=true",
                                list.formatted(",\"x\":1").getBytes(UTF_8))
                        .getString("message"))
                .contains("older list");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void oneRecordThatCanNotBeStored_costsNoOther() {
        JsonPath run = imported(
                "huggingface&acceptRejects=true",
                ("[{\"id\":\"feeds/six\",\"pipeline_tag\":\"text-generation\",\"evalResults\":"
                                + "[{\"dataset\":{\"id\":\"b\"},\"value\":1e200000}]},"
                                + "{\"id\":\"feeds/seven\",\"pipeline_tag\":\"text-generation\"}]")
                        .getBytes(UTF_8));

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getLong("added")).isEqualTo(1);
        assertThat(run.getLong("rejected")).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aRevision_isFilledIn_byAFullerAnswer_andNeverChanged() {
        String commit = "1123456789abcdef0123456789abcdef01234567";
        String answer = "{\"id\":\"feeds/two\",\"pipeline_tag\":\"text-generation\",\"sha\":\"" + commit + "\"%s}";
        imported("huggingface", answer.formatted("").getBytes(UTF_8));
        imported(
                "huggingface",
                answer.formatted(",\"safetensors\":{\"parameters\":{\"BF16\":1000},\"total\":1000},"
                                + "\"siblings\":[{\"rfilename\":\"m.safetensors\",\"lfs\":{\"size\":2000,\"sha256\":\""
                                + "b".repeat(64) + "\"}}]")
                        .getBytes(UTF_8));

        when().get("/api/v1/models/feeds/two/revisions/" + commit)
                .then()
                .body("upstreamCommit", equalTo(commit))
                .body("weightsBytes", equalTo(2_000))
                .body("quantisation", equalTo("BF16"))
                .body("elements.BF16", equalTo(1_000))
                .body("files[0].sizeBytes", equalTo(2_000));
    }
}
