package org.capacitycommons.catalog.price;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class OfferCurationResourceTest {
    private static final String ASSIGN =
            "{\"decision\":\"ASSIGNED\",\"modelId\":\"Qwen/Qwen3-8B\",\"reason\":\"Its card says so\"}";
    private static final String DISMISS = "{\"decision\":\"DISMISSED\"}";

    private final Database database;

    OfferCurationResourceTest(Database database) {
        this.database = database;
    }

    private static JsonPath imported(String... names) {
        StringBuilder entries = new StringBuilder();
        for (String name : names) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("\"%s\":{\"litellm_provider\":\"hut\",\"mode\":\"chat\",\"input_cost_per_token\":1e-07}"
                            .formatted(name));
        }
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(("{" + entries + "}").getBytes(UTF_8))
                .post("/api/v1/imports?source=litellm&acceptRejects=true")
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        return given().get(location).jsonPath();
    }

    private static String waiting(String name) {
        return given().get("/api/v1/curation/unmatched-offers?source=litellm&q=" + name)
                .jsonPath()
                .getString("items[0].id");
    }

    private static ValidatableResponse decide(String id, String version, String decision) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(decision)
                .put("/api/v1/curation/offers/" + id + "/decision")
                .then();
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anAssignedOffer_isShownWithItsModelAtOnce_andLaterImportsKeepToIt() {
        imported("house-a");
        String id = waiting("house-a");
        given().get("/api/v1/curation/offers/" + id).then().header("ETag", equalTo("\"v0\""));

        decide(id, "\"v0\"", ASSIGN)
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("decision", equalTo("ASSIGNED"))
                .body("offer.match", equalTo("CURATED"))
                .body("decidedBy", equalTo("admin-one"))
                .body("may", contains("decide"));

        assertThat(waiting("house-a")).isNull();
        assertThat(imported("house-a").getLong("unchanged")).isEqualTo(1);
        when().get("/api/v1/models/Qwen/Qwen3-8B/prices?limit=100")
                .then()
                .body("items.find { it.offerId == 'house-a' }.match", equalTo("CURATED"))
                .body("items.find { it.offerId == 'house-a' }.input", equalTo("0.1"));
        when().get("/api/v1/audit?limit=20").then().body("items.action", hasItem("offer.assign"));
        when().get("/api/v1/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aDismissedOffer_isNotShownAgain_untilItIsOpenedAgain() {
        imported("house-b");
        String id = waiting("house-b");

        decide(id, "\"v0\"", DISMISS).statusCode(200);

        assertThat(waiting("house-b")).isNull();
        assertThat(imported("house-b").getLong("unmatched")).isZero();
        assertThat(waiting("house-b")).isNull();

        decide(id, "\"v1\"", "{\"decision\":\"OPEN\"}").statusCode(200);
        assertThat(waiting("house-b")).isEqualTo(id);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void theTrail_tellsWhatWasDecidedBefore_andWhy() {
        imported("house-f");
        String id = waiting("house-f");
        decide(id, "\"v0\"", ASSIGN).statusCode(200);

        decide(id, "\"v1\"", "{\"decision\":\"DISMISSED\",\"reason\":\"A test of the provider\"}")
                .statusCode(200);

        record Deed(
                @Nullable String before,
                String after,
                @Nullable String reason) {}
        List<Deed> deeds = database.list(
                "select before, after, reason from audit_event where subject = ? order by seq",
                row -> new Deed(row.textOrNull("before"), row.text("after"), row.textOrNull("reason")),
                "offer/" + id);
        assertThat(deeds).hasSize(2);
        assertThat(deeds.getFirst().before()).isNull();
        assertThat(deeds.getLast().before()).contains("ASSIGNED", "Qwen/Qwen3-8B");
        assertThat(deeds.getLast().after()).contains("DISMISSED", "\"model\":null");
        assertThat(deeds.getLast().reason()).isEqualTo("A test of the provider");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void ofTwoCurators_theSecondIsTold() {
        imported("house-c");
        String id = waiting("house-c");
        decide(id, "\"v0\"", DISMISS).statusCode(200);

        decide(id, "\"v0\"", ASSIGN)
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"))
                .body("currentVersion", equalTo(1));
        given().contentType("application/json")
                .body(DISMISS)
                .put("/api/v1/curation/offers/" + id + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aDecisionThatDoesNotHold_isRefusedWithItsField() {
        imported("house-d");
        String id = waiting("house-d");

        decide(id, "\"v0\"", "{\"decision\":\"ASSIGNED\",\"modelId\":\"no/model\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("modelId"))
                .body("errors[0].key", equalTo("unknown"));
        decide(id, "\"v0\"", "{\"decision\":\"ASSIGNED\"}").statusCode(422).body("errors[0].key", equalTo("required"));
        decide(id, "\"v0\"", "{\"decision\":\"DISMISSED\",\"modelId\":\"Qwen/Qwen3-8B\"}")
                .statusCode(422);
        decide(id, "\"v0\"", "{\"decision\":\"BURNT\"}").statusCode(400);
        decide("bm90aGluZw", "\"v0\"", DISMISS).statusCode(404);
        assertThat(waiting("house-d")).isEqualTo(id);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void theList_isPagedWithoutLossAndRepetition_andFiltered() {
        imported("house-e1", "house-e2", "house-e3");

        JsonPath first = given().get("/api/v1/curation/unmatched-offers?q=HOUSE-E&limit=2")
                .jsonPath();
        JsonPath second = given().get(
                        "/api/v1/curation/unmatched-offers?q=HOUSE-E&limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getLong("total")).isEqualTo(3);
        assertThat(first.getList("items.offerId")).asString().isEqualTo("[house-e1, house-e2]");
        assertThat(second.getList("items.offerId")).asString().isEqualTo("[house-e3]");
        assertThat(second.getString("next")).isNull();
        when().get("/api/v1/curation/unmatched-offers?source=models.dev&q=house-e")
                .then()
                .body("items.offerId", not(hasItem("house-e1")));
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void auditors_read_andDoNotDecide() {
        when().get("/api/v1/curation/unmatched-offers").then().statusCode(200);
        String id =
                given().get("/api/v1/models/Qwen/Qwen3-8B/prices").jsonPath().getString("items[0].id");
        when().get("/api/v1/curation/offers/" + id).then().statusCode(200).body("may", empty());
        decide("bm90aGluZw", "\"v0\"", DISMISS).statusCode(403);
    }

    @Test
    @TestSecurity(user = "partner-lab", roles = "partner")
    void partners_seeNothingOfIt() {
        when().get("/api/v1/curation/unmatched-offers").then().statusCode(403);
        when().get("/api/v1/curation/offers/bm90aGluZw").then().statusCode(403);
    }
}
