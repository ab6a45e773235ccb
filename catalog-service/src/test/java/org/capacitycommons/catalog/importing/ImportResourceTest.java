package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ImportResourceTest {
    private final Database database;

    ImportResourceTest(Database database) {
        this.database = database;
    }

    static byte[] small() {
        try (InputStream file = ImportResourceTest.class.getResourceAsStream("/modelsdev/small.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response send(String key, byte[] file) {
        return given().contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/api/v1/imports?source=models.dev");
    }

    private static JsonPath imported(byte[] file) {
        Response started = send(UUID.randomUUID().toString(), file);
        started.then().statusCode(202);
        return finished(started.header("Location"));
    }

    private static JsonPath finished(String location) {
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        return given().get(location).jsonPath();
    }

    private static byte[] text(String json) {
        return json.getBytes(UTF_8);
    }

    private long number(String sql) {
        return database.number(sql);
    }

    private String catalogueState() {
        return database.list(
                        "select md5(string_agg(o::text, ',' order by source, provider_id, offer_id)) as state from offer o",
                        row -> String.valueOf(row.textOrNull("state")))
                .getFirst();
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aFile_isTakenOnce_andTheSecondTimeNothingChanges() {
        JsonPath first = imported(small());

        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getLong("read")).isEqualTo(5);
        assertThat(first.getLong("unmatched")).isEqualTo(1);
        assertThat(first.getLong("bytesRead")).isEqualTo(small().length);
        String state = catalogueState();
        long history = number("select count(*) as number from offer_price_history");

        JsonPath second = imported(small());

        assertThat(second.getLong("added")).isZero();
        assertThat(second.getLong("changed")).isZero();
        assertThat(second.getLong("vanished")).isZero();
        assertThat(second.getLong("unchanged")).isEqualTo(5);
        assertThat(catalogueState()).isEqualTo(state);
        assertThat(number("select count(*) as number from offer_price_history")).isEqualTo(history);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void offers_joinModelsByHubId_orWeaklyByName_orWait() {
        imported(small());

        when().get("/api/v1/models/openai/gpt-oss-120b/prices?limit=100")
                .then()
                .body(
                        "items.find { it.offerId == 'openai/gpt-oss-120b' && it.provider.id == 'lab' }.match",
                        equalTo("EXACT"))
                .body(
                        "items.find { it.offerId == 'openai/gpt-oss-120b' && it.provider.id == 'lab' }.output",
                        equalTo("0.000000017"))
                .body("items.find { it.offerId == 'OPENAI/GPT-OSS-120B:free' }.kind", equalTo("FREE"))
                .body(
                        "items.find { it.offerId == 'openai/gpt-oss-120b' && it.provider.id == 'lab' }.sourceUrl",
                        equalTo("https://lab.example/docs"));
        when().get("/api/v1/models/meta-llama/Llama-3.3-70B-Instruct/prices?limit=100")
                .then()
                .body(
                        "items.find { it.offerId == '@cf/meta/llama-3.3-70b' && it.provider.id == 'lab' }.match",
                        equalTo("WEAK"))
                .body(
                        "items.find { it.offerId == '@cf/meta/llama-3.3-70b' && it.provider.id == 'lab' }.kind",
                        equalTo("TRIAL"));
        when().get("/api/v1/curation/unmatched-offers?limit=100")
                .then()
                .body("items.findAll { it.provider.id == 'lab' }.offerId", contains("house model @1"));
        assertThat(number("select count(*) as number from model")).isEqualTo(85);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aPriceThatMoved_startsANewLineOfHistory_andAnOfferThatIsGone_isMarked() {
        imported(
                text("{\"shop\":{\"models\":{\"qwen/qwen3-8b\":{\"cost\":{\"input\":1.0,\"output\":2}},\"old\":{}}}}"));
        imported(text(
                "{\"shop\":{\"models\":{\"qwen/qwen3-8b\":{\"cost\":{\"input\":1.50,\"output\":2}},\"new\":{}}}}"));

        assertThat(database.list(
                        "select input from offer_price_history where provider_id = 'shop' and offer_id = 'qwen/qwen3-8b' order by number",
                        row -> String.valueOf(row.exactOrNull("input"))))
                .containsExactly("1.0", "1.50");
        when().get("/api/v1/models/Qwen/Qwen3-8B/prices?limit=100")
                .then()
                .body("items.find { it.provider.id == 'shop' }.input", equalTo("1.50"))
                .body("items.find { it.provider.id == 'shop' }.vanishedOn", nullValue());
        assertThat(number("select count(*) as number from offer where provider_id = 'shop' and offer_id = 'old' "
                        + "and vanished_on is not null"))
                .isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anImportedPrice_isSoonSearchable() {
        imported(text("{\"bazaar\":{\"models\":{\"BAAI/bge-m3\":{\"cost\":{\"input\":0.001,\"output\":0.0001}}}}}"));

        Eventually.holds(
                "the index follows",
                () -> "BAAI/bge-m3"
                        .equals(given().get("/api/v1/models?sort=cheapest&limit=1")
                                .jsonPath()
                                .getString("items[0].id")));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aFewFaultyRecords_areToldAbout_andTheOthersTaken() {
        StringBuilder models = new StringBuilder("\"bad\":{\"cost\":{\"input\":-1}}");
        for (int i = 0; i < 20; i++) {
            models.append(",\"good-").append(i).append("\":{}");
        }
        JsonPath run = imported(text("{\"mixed\":{\"models\":{" + models + "}}}"));

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getLong("rejected")).isEqualTo(1);
        assertThat(run.getString("rejections[0].place")).isEqualTo("providers/mixed/models/bad");
        assertThat(run.getString("rejections[0].reason")).isEqualTo("cost.input is negative");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anOfferThatStandsTwice_isTakenOnce() {
        JsonPath run = imported(text("{\"twice\":{\"models\":{\"m\":{},\"m\":{}}}}"));

        assertThat(run.getLong("read")).isEqualTo(2);
        assertThat(run.getString("rejections[0].reason")).isEqualTo("stands twice in the file");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aFeedThatIsBrokenOrMostlyFaulty_changesNothing() {
        imported(small());
        String state = catalogueState();

        for (String broken : new String[] {
            "{\"lab\":{\"models\":{\"m\":{\"name\":",
            "<html>not found</html>",
            "[]",
            "{}",
            "{\"lab\":{\"models\":{\"a\":{},\"b\":{\"cost\":{\"input\":-1}}}}}"
        }) {
            JsonPath run = imported(text(broken));
            assertThat(run.getString("state")).as(broken).isEqualTo("REFUSED");
            assertThat(run.getString("message")).as(broken).contains("Nothing was changed");
        }
        assertThat(catalogueState()).isEqualTo(state);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void theSameCallAgain_givesTheSameRun_andAnotherFileUnderItsKey_isRefused() {
        String key = UUID.randomUUID().toString();
        String location = send(key, small()).header("Location");
        finished(location);

        send(key, small())
                .then()
                .statusCode(202)
                .header("Location", equalTo(location))
                .header("Idempotent-Replay", equalTo("true"));
        send(key, text("{\"other\":{}}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aSecondImportOfASource_waitsForTheFirst() {
        database.write(
                "insert into import_run (source, state, subject, idempotency_key, sha256, bytes_total, started_at, heartbeat_at) "
                        + "values ('models.dev', 'RUNNING', 'somebody', ?, 'x', 1, now(), now())",
                UUID.randomUUID().toString());
        try {
            send(UUID.randomUUID().toString(), small())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/import-running"));
        } finally {
            database.write("update import_run set heartbeat_at = now() - interval '1 hour' where state = 'RUNNING'");
        }

        assertThat(imported(small()).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(
                        number(
                                "select count(*) as number from import_run where state = 'FAILED' and message like '%stopped%'"))
                .isPositive();
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void everyImport_isInTheAuditTrail_whichHolds() {
        imported(small());

        when().get("/api/v1/audit?limit=5").then().body("items.action", hasItem("import.finish"));
        when().get("/api/v1/audit/verification").then().statusCode(200).body("intact", equalTo(true));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aCallThatIsIncomplete_isRefused() {
        given().contentType("application/octet-stream")
                .body(small())
                .post("/api/v1/imports?source=models.dev")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
        given().contentType("application/octet-stream")
                .header("Idempotency-Key", "k1")
                .body(small())
                .post("/api/v1/imports?source=elsewhere")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-source"))
                .body("detail", containsString("models.dev"));
        given().contentType("application/octet-stream")
                .header("Idempotency-Key", "k2")
                .post("/api/v1/imports?source=models.dev")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-empty"));
        given().contentType("application/json")
                .header("Idempotency-Key", "k3")
                .body("{}")
                .post("/api/v1/imports?source=models.dev")
                .then()
                .statusCode(415);
        when().get("/api/v1/imports/999999999").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aKeyThatIsReusedWithOtherOptions_isRefused_andItsFileDoesNotStay() throws IOException {
        byte[] broken = text("[]");
        String key = UUID.randomUUID().toString();
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .body(broken)
                .post("/api/v1/imports?source=models.dev")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        long before = spooled();

        for (String option : List.of("acceptRejects=true", "readOn=2026-01-01")) {
            given().contentType("application/octet-stream")
                    .header("Idempotency-Key", key)
                    .body(broken)
                    .post("/api/v1/imports?source=models.dev&" + option)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }

        assertThat(spooled()).isEqualTo(before);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/test-spool"))) {
            return files.count();
        }
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aFileThatIsTooLarge_isRefusedWithAnExplanation() {
        send(UUID.randomUUID().toString(), new byte[9 * 1024 * 1024])
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/import-too-large"));
    }

    private static String badAndGood(int bad, int good) {
        StringBuilder models = new StringBuilder();
        for (int i = 0; i < bad; i++) {
            models.append("\"bad-").append(i).append("\":{\"cost\":{\"input\":-1}},");
        }
        for (int i = 0; i < good; i++) {
            models.append(i == 0 ? "" : ",").append("\"good-").append(i).append("\":{}");
        }
        return "{\"rough\":{\"models\":{" + models + "}}}";
    }

    private static Response retry(String id, boolean acceptRejects) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/imports/" + id + "/retry?acceptRejects=" + acceptRejects);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aFileWithManyFaults_changesNothing_untilItIsToldTo_byARetryOfTheSameFile() {
        JsonPath refused = imported(text(badAndGood(30, 20)));
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getString("message")).contains("30 of 50 records");
        assertThat(refused.getBoolean("mayRetry")).isTrue();
        assertThat(refused.getList("may")).isEqualTo(List.of("retry"));
        assertThat(number("select count(*) as number from offer where provider_id = 'rough'"))
                .isZero();

        Response again = retry(refused.getString("id"), true);
        again.then().statusCode(202).body("retryOf", equalTo(refused.getString("id")));
        JsonPath taken = finished(again.header("Location"));

        assertThat(taken.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(taken.getLong("added")).isEqualTo(20);
        assertThat(taken.getLong("rejected")).isEqualTo(30);
        assertThat(taken.getBoolean("mayRetry")).isFalse();
        assertThat(taken.getList("may")).isEmpty();
        retry(refused.getString("id"), true)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-not-retryable"));
        retry(taken.getString("id"), false).then().statusCode(409);
        retry("999999999", false).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void everyRejectedRecord_isListed_pageByPage() {
        Response started = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(text(badAndGood(1_203, 2)))
                .post("/api/v1/imports?source=models.dev&acceptRejects=true");
        JsonPath run = finished(started.header("Location"));
        assertThat(run.getLong("rejected")).isEqualTo(1_203);
        assertThat(run.getList("rejections")).hasSize(100);

        String list = "/api/v1/imports/" + run.getString("id") + "/rejections?limit=100";
        JsonPath page = given().get(list).jsonPath();
        assertThat(page.getLong("total")).isEqualTo(1_203);
        Set<String> places = new HashSet<>(page.getList("items.place", String.class));
        while (page.getString("next") != null) {
            page = given().get(list + "&cursor=" + page.getString("next")).jsonPath();
            places.addAll(page.getList("items.place", String.class));
        }

        assertThat(places).hasSize(1_203).contains("providers/rough/models/bad-1202");
        when().get("/api/v1/imports/999999999/rejections").then().statusCode(404);
        when().get(list + "&cursor=broken").then().statusCode(400);
        when().get("/api/v1/imports?source=models.dev&limit=1").then().body("items[0].source", equalTo("models.dev"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void deepAndTruncatedFilesOfEverySource_areRefused_andChangeNothing() {
        String state = catalogueState();
        for (String source : List.of("models.dev", "litellm", "openrouter")) {
            for (String broken : List.of(
                    "{\"data\":" + "[".repeat(100_000),
                    "{\"data\":[{\"id\":\"x\"",
                    "\u0000",
                    "[[[[",
                    "null",
                    "\"text\"")) {
                Response started = given().contentType("application/octet-stream")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(text(broken))
                        .post("/api/v1/imports?source=" + source);
                JsonPath run = finished(started.header("Location"));
                assertThat(run.getString("state")).as(source + broken).isEqualTo("REFUSED");
                assertThat(run.getString("message")).as(source + broken).contains("Nothing was changed");
            }
        }
        assertThat(catalogueState()).isEqualTo(state);
    }

    @Test
    void whoeverIsNotSignedIn_isToldSo() {
        send("k", small()).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        when().get("/api/v1/imports").then().statusCode(401);
        when().get("/api/v1/audit").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "partner-lab", roles = "partner")
    void partners_mayNotImport() {
        send("k", small()).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        when().get("/api/v1/curation/unmatched-offers").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void auditors_readTheTrail_andChangeNothing() {
        when().get("/api/v1/audit").then().statusCode(200);
        send("k", small()).then().statusCode(403);
        retry("1", true).then().statusCode(403);
        when().get("/api/v1/imports").then().statusCode(200);
        when().get("/api/v1/imports/999999999").then().statusCode(404);
        when().get("/api/v1/imports/999999999/rejections").then().statusCode(404);
        when().get("/api/v1/curation/unmatched-records").then().statusCode(200);
    }
}
