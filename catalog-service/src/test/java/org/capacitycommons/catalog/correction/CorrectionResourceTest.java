package org.capacitycommons.catalog.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CorrectionResourceTest {
    private static final String CORRECTIONS = "/api/v1/corrections";
    private static final String MODEL = "correction-test/one";

    private final Database database;

    CorrectionResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void takeUpAModel() {
        database.write("""
                insert into model (id, name, developer_id, licence_status, openness, gated, created_at, updated_at)
                select 'correction-test/one', 'One', id, 'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN', now(), now()
                from developer order by id limit 1 on conflict do nothing""");
    }

    @AfterEach
    void forget() {
        database.write("update correction set proposed_at = now() - interval '2 days'");
        database.write("delete from model where id = 'correction-test/one'");
    }

    private static Map<String, Object> correction(String value) {
        Map<String, Object> change = new HashMap<>();
        change.put("field", "contextTokens");
        change.put("value", value);
        change.put("source", "Model card");
        change.put("sourceUrl", "https://example.org/card");
        change.put("readOn", "2026-11-01");
        return Map.of("model", MODEL, "change", change, "note", "The card was renewed");
    }

    private static ValidatableResponse propose(Object correction) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(correction)
                .post(CORRECTIONS)
                .then();
    }

    private static ValidatableResponse move(String id, String move, String version, String reason) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .body(Map.of("reason", reason))
                .post(CORRECTIONS + "/" + id + "/" + move)
                .then();
    }

    private long proposedBy(String subject) {
        return database.number("""
                insert into correction (version, model_id, field, value, source, read_on, state, proposed_by, proposed_at)
                values (1, 'correction-test/one', 'contextTokens', '4096', 'Model card', '2026-11-01', 'PROPOSED', ?,
                        now())
                returning number""", subject);
    }

    @Test
    @TestSecurity(user = "senegal-editor", roles = "ministry")
    void whoProposes_followsItsOwn_andTakesItBack_butDecidesNothing() {
        String id = propose(correction("32768"))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("may", contains("withdraw"))
                .body("proposedBy", nullValue())
                .extract()
                .path("id");
        long another = proposedBy("somebody-else");

        when().get(CORRECTIONS).then().body("items.id", hasItem(id)).body("total", equalTo(1));
        when().get(CORRECTIONS + "/COR-" + another).then().statusCode(404);
        move("COR-" + another, "withdrawal", "\"v1\"", "").statusCode(404);
        move(id, "acceptance", "\"v1\"", "").statusCode(403);
        move(id, "withdrawal", "\"v1\"", "").statusCode(200).body("state", equalTo("WITHDRAWN"));
        move(id, "withdrawal", "\"v2\"", "").statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anAcceptedCorrection_isWhatTheModelShows_andStaysAccepted() {
        String id = "COR-" + proposedBy("kenya-editor");
        when().get(CORRECTIONS + "?state=PROPOSED").then().body("items.id", hasItem(id));
        when().get(CORRECTIONS + "/" + id).then().body("may", contains("accept", "decline"));
        move(id, "withdrawal", "\"v1\"", "").statusCode(403);

        move(id, "acceptance", "\"v1\"", "Read the card too")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("reason", equalTo("Read the card too"));

        when().get("/api/v1/models/" + MODEL)
                .then()
                .body("contextTokens", equalTo(4096))
                .body("version", equalTo(1))
                .body("facts.find { it.field == 'contextTokens' }.source", equalTo("Model card"));
        move(id, "refusal", "\"v2\"", "No").statusCode(409);
        when().get("/api/v1/audit?limit=20").then().body("items.action", hasItems("correction.accept", "model.edit"));
    }

    @Test
    @TestSecurity(user = "admin-two", roles = "admin")
    void whoSeesAllCorrections_canAskForTheOwnOnes() {
        String others = "COR-" + proposedBy("kenya-editor");
        String own = "COR-" + proposedBy("admin-two");

        when().get(CORRECTIONS + "?limit=100").then().body("items.id", hasItems(others, own));
        when().get(CORRECTIONS + "?mine=true")
                .then()
                .body("items.id", contains(own))
                .body("total", equalTo(1));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whoeverDeclines_saysWhy_andTheModelStaysAsItIs() {
        String id = "COR-" + proposedBy("kenya-editor");

        move(id, "refusal", "\"v1\"", " ").statusCode(422).body("errors[0].field", equalTo("reason"));
        move(id, "refusal", "\"v9\"", "Not on the card").statusCode(412);
        move(id, "refusal", "\"v1\"", "Not on the card").statusCode(200).body("state", equalTo("DECLINED"));

        when().get("/api/v1/models/" + MODEL).then().body("contextTokens", nullValue());
    }

    @Test
    @TestSecurity(user = "partner-lab", roles = "partner")
    void whatCannotHold_isRefusedWithItsField() {
        propose(correction("many")).statusCode(422).body("errors[0].field", equalTo("change.value"));
        propose(correction("-1")).statusCode(422);
        propose(correction("")).statusCode(422).body("errors.key", hasItem("required"));
        propose(correction("99999999999")).statusCode(422);
        propose(Map.of("model", "no/model", "change", Map.of("field", "price", "value", "1")))
                .statusCode(422)
                .body("errors.field", hasItems("model", "change.field", "change.source"));
        propose(Map.of()).statusCode(422);
    }

    @Test
    @TestSecurity(user = "eager-one", roles = "partner")
    void onePerson_doesNotBuryTheAdmins() {
        for (int i = 0; i < 20; i++) {
            proposedBy("eager-one");
        }

        propose(correction("32768")).statusCode(429).body("type", equalTo("/problems/too-many-requests"));
    }
}
