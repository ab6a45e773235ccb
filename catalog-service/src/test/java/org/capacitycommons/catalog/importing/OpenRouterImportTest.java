package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A list of May, then one of August: the story of prices that move, offers that go, and a curator. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
@TestMethodOrder(OrderAnnotation.class)
class OpenRouterImportTest {
    private static final String QWEN = "/api/v1/models/Qwen/Qwen3-0.6B/prices";

    private static JsonPath imported(String file, String readOn) {
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(fixture(file))
                .post("/api/v1/imports?source=openrouter&acceptRejects=true&readOn=" + readOn)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        return given().get(location).jsonPath();
    }

    private static byte[] fixture(String name) {
        try (InputStream file = OpenRouterImportTest.class.getResourceAsStream("/openrouter/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    @TestSecurity(user = "admin-one", roles = "admin")
    void theListOfMay_joinsModelsByTheirHubId_andTheSecondTimeChangesNothing() {
        JsonPath first = imported("may.json", "2026-05-12");
        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getString("readOn")).isEqualTo("2026-05-12");
        assertThat(first.getLong("added")).isEqualTo(7);

        JsonPath second = imported("may.json", "2026-05-12");
        assertThat(second.getLong("unchanged")).isEqualTo(7);
        assertThat(second.getLong("added") + second.getLong("changed") + second.getLong("vanished"))
                .isZero();
        when().get(QWEN + "?limit=100")
                .then()
                .body("items.find { it.source == 'openrouter' }.match", equalTo("EXACT"))
                .body("items.find { it.source == 'openrouter' }.input", equalTo("0.04"))
                .body("items.find { it.source == 'openrouter' }.readOn", equalTo("2026-05-12"));
    }

    @Test
    @Order(2)
    @TestSecurity(user = "admin-one", roles = "admin")
    void theListOfAugust_movesPrices_andMarksWhatVanished() {
        JsonPath run = imported("august.json", "2026-08-01");

        assertThat(run.getLong("vanished")).isEqualTo(1);
        assertThat(run.getLong("added")).isEqualTo(1);
        List<?> lines = when().get(QWEN + "/history?provider=openrouter")
                .jsonPath()
                .getList("items.findAll { it.source == 'openrouter' }");
        assertThat(lines)
                .extracting("event", "since", "until", "input")
                .containsExactly(
                        tuple("PRICED", "2026-08-01", null, "0.05"),
                        tuple("PRICED", "2026-05-12", "2026-08-01", "0.04"));
        when().get("/api/v1/models/google/gemma-3-4b-it/prices?limit=100")
                .then()
                .body("items.find { it.offerId == 'example/retired' }.vanishedOn", equalTo("2026-08-01"))
                .body("items.find { it.offerId == 'example/retired' }.readOn", equalTo("2026-05-12"));
        when().get("/api/v1/models/google/gemma-3-4b-it/prices/history?provider=openrouter")
                .then()
                .body("items.findAll { it.source == 'openrouter' }.event", equalTo(List.of("VANISHED", "PRICED")));
    }

    @Test
    @Order(3)
    @TestSecurity(user = "admin-one", roles = "admin")
    void binaryNoise_makesNoNewPrice() {
        String unmatched = given().get("/api/v1/curation/unmatched-offers?source=openrouter&q=lantern&limit=1")
                .jsonPath()
                .getString("items[0].id");

        JsonPath offer = given().get("/api/v1/curation/offers/" + unmatched).jsonPath();
        assertThat(offer.getString("offer.offerId")).isEqualTo("example/lantern-8b");
        assertThat(offer.getString("offer.output")).isEqualTo("0.6000000000000001");
        assertThat(offer.getString("offer.since")).as("its input price moved").isEqualTo("2026-08-01");
    }

    @Test
    @Order(4)
    @TestSecurity(user = "admin-one", roles = "admin")
    void anOlderList_doesNotReplaceANewerOne() {
        JsonPath run = imported("may.json", "2026-05-12");

        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(run.getString("message")).contains("an older list must not replace a newer one");
        when().get(QWEN + "?limit=100").then().body("items.find { it.source == 'openrouter' }.input", equalTo("0.05"));
    }

    @Test
    @Order(5)
    @TestSecurity(user = "admin-one", roles = "admin")
    void ranges_areByThingAndUnit_withTheDayTheyWereRead() {
        JsonPath ranges = given().get(QWEN + "/ranges").jsonPath();

        String input = "items.find { it.item == 'INPUT' && it.per == '1000000 tokens' }";
        assertThat(ranges.getLong(input + ".offers")).isPositive();
        assertThat(ranges.getString(input + ".lowest")).isNotNull();
        assertThat(ranges.getString(input + ".readOn")).isNotNull();
        assertThat(ranges.getList("items.currency")).containsOnly("USD");
    }

    @Test
    @Order(6)
    @TestSecurity(user = "admin-one", roles = "admin")
    void aPageMarkerOfTheHistory_leadsThroughAllOfIt() {
        JsonPath first = given().get(QWEN + "/history?limit=1").jsonPath();
        long total = first.getLong("total");
        long seen = 1;
        String next = first.getString("next");
        while (next != null) {
            JsonPath page =
                    given().get(QWEN + "/history?limit=1&cursor=" + next).jsonPath();
            seen += page.getList("items").size();
            next = page.getString("next");
        }

        assertThat(total).isGreaterThanOrEqualTo(2);
        assertThat(seen).isEqualTo(total);
        when().get(QWEN + "/history?cursor=broken").then().statusCode(400);
        when().get("/api/v1/models/no/model/prices/history").then().statusCode(404);
        when().get("/api/v1/models/no/model/prices/ranges").then().statusCode(404);
    }

    @Test
    @Order(7)
    @TestSecurity(user = "admin-one", roles = "admin")
    void aDayThatIsNone_orNotYet_isRefused() {
        for (String day : List.of("yesterday", "2999-01-01")) {
            given().contentType("application/octet-stream")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(fixture("may.json"))
                    .post("/api/v1/imports?source=openrouter&readOn=" + day)
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("readOn"))
                    .body("detail", containsString("2026-05-12"));
        }
    }
}
