package org.capacitycommons.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresServer;
import org.capacitycommons.http.parcel.ParcelDatabase;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(ParcelDatabase.class)
class HttpContractTest {

    @Test
    void aRetryWithTheSameKey_getsTheSameAnswerAndWritesOnce() {
        String label = fresh();
        String key = UUID.randomUUID().toString();

        Response first = handIn(key, label);
        Response second = handIn(key, label);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"v0\"");
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(stored(label)).isEqualTo(1);
    }

    @Test
    void fiftyAtOnceWithTheSameKey_writeOnceAndAllHearTheSame() throws Exception {
        String label = fresh();
        String key = UUID.randomUUID().toString();
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            List<Callable<Response>> calls = IntStream.range(0, 50)
                    .<Callable<Response>>mapToObj(_ -> () -> handIn(key, label))
                    .toList();

            List<Future<Response>> answers = callers.invokeAll(calls);

            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
            assertThat(answers.stream().map(a -> a.resultNow().asString()).collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(stored(label)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherCall_isRefused() {
        String key = UUID.randomUUID().toString();
        handIn(key, fresh()).then().statusCode(201);

        handIn(key, fresh()).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aRefusal_undoesTheWriteAndFreesTheKey() {
        String key = UUID.randomUUID().toString();
        String refused = "refuse-" + fresh();
        handIn(key, refused).then().statusCode(422).body("type", equalTo("/problems/validation"));
        assertThat(stored(refused)).isZero();

        handIn(key, fresh()).then().statusCode(201);
    }

    @Test
    void aWriteWithoutAKey_isToldToBringOne() {
        given().contentType(ContentType.JSON)
                .body("{\"label\":\"a\"}")
                .post("/parcels")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void aBodyThatIsNotJson_isMalformedAndSaysWhere() {
        given().contentType(ContentType.JSON)
                .body("{\"label\":")
                .post("/parcels")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/malformed-request"));
        given().contentType(ContentType.JSON)
                .body("{\"label\":{\"a\":1}}")
                .post("/parcels")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("label"));
    }

    @Test
    void aNumberInPlaceOfAChoice_isNotTakenByItsPosition() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body("{\"label\":\"a\",\"speed\":1}")
                .post("/parcels")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("speed"));
    }

    @Test
    void aBlankField_isNamed() {
        handIn(UUID.randomUUID().toString(), " ")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("label"))
                .body("errors[0].key", equalTo("required"));
    }

    @Test
    void whatTheFrameworkRefuses_isAProblemToo() {
        when().get("/no-such-path").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        when().delete("/parcels").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().contentType(ContentType.XML)
                .body("<a/>")
                .post("/parcels")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void aParameterThatIsNoNumber_isMalformed_butAPathThatIsNone_isNotThere() {
        when().get("/parcels/shelf/1?limit=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
        when().get("/parcels/shelf/x").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        when().get("/parcels/shelf/1?limit=500").then().statusCode(400).body("errors[0].field", equalTo("limit"));
    }

    @Test
    void aFaultOfOurs_tellsAReferenceAndNothingElse() {
        given().header(RequestId.HEADER, "visit-12345678")
                .get("/parcels/broken")
                .then()
                .statusCode(500)
                .header(RequestId.HEADER, equalTo("visit-12345678"))
                .body("instance", equalTo("visit-12345678"))
                .body(not(containsString("secret")))
                .body(not(containsString("java.")))
                .body("errors", nullValue());
    }

    @Test
    void anOutage_saysWhenToTryAgain() {
        when().get("/parcels/outage")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void aForgedRequestId_isNotTakenOver() {
        given().header(RequestId.HEADER, "<script>")
                .get("/parcels/outage")
                .then()
                .header(RequestId.HEADER, not(containsString("script")));
    }

    @Test
    void anUpdateNeedsTheVersionThatWasRead() {
        given().put("/parcels/a").then().statusCode(428);
        given().header("If-Match", "\"v2\"")
                .put("/parcels/a")
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(3));
        given().header("If-Match", "\"v3\"").put("/parcels/a").then().statusCode(200);
    }

    private static Response handIn(String key, String label) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"label\":\"" + label + "\"}")
                .post("/parcels");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static int stored(String label) {
        try (Connection connection =
                        PostgresServer.running().database("parcels").asOwner();
                PreparedStatement count = connection.prepareStatement("select count(*) from parcel where label = ?")) {
            count.setString(1, label);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
