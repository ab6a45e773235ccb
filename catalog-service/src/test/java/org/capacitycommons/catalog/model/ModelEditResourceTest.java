package org.capacitycommons.catalog.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ModelEditResourceTest {
    private static final String MODEL = "/api/v1/models/edit-test/one";
    private static final String DECISION = "/api/v1/curation/disagreements/edit-test/one/contextTokens/decision";

    private final Database database;

    ModelEditResourceTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.write("delete from model where id like 'edit-test/%'");
    }

    private static Map<String, @Nullable Object> value(String field, @Nullable String value) {
        Map<String, @Nullable Object> edit = new HashMap<>();
        edit.put("field", field);
        edit.put("value", value);
        edit.put("source", "Model card");
        return edit;
    }

    private ValidatableResponse create(List<Map<String, @Nullable Object>> values) {
        String developer = database.first("select id from developer order by id limit 1", row -> row.text("id"))
                .orElseThrow();
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("id", "edit-test/one", "name", "One", "developerId", developer, "values", values))
                .post("/api/v1/models")
                .then();
    }

    private static ValidatableResponse edit(String version, Map<String, @Nullable Object> value) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(Map.of("values", List.of(value), "reason", "Read again"))
                .put(MODEL)
                .then();
    }

    private static ValidatableResponse decide(String version, @Nullable Map<String, @Nullable Object> value) {
        Map<String, @Nullable Object> request = new HashMap<>();
        request.put("decided", value);
        request.put("reason", "The card says so");
        return given().contentType("application/json")
                .header("If-Match", version)
                .body(request)
                .put(DECISION)
                .then();
    }

    /** What a feed says of the context, as an import writes it. */
    private void said(String feed, String value) {
        database.write("""
                insert into model_fact (model_id, field, feed, record, position, value, certainty, source)
                values ('edit-test/one', 'contextTokens', ?, 'r', 0, ?, 'CONFIRMED', ?)
                on conflict (model_id, field, feed, record, position) do update set value = excluded.value""", feed, value, feed);
    }

    private static List<String> inDoubt() {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 50);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/curation/disagreements")
                    .jsonPath();
            found.addAll(page.getList("items.collect { it.model + ' ' + it.field }"));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aModelMadeByHand_isEdited_andAValueIsGivenUpAgain() {
        create(List.of(value("parametersTotal", "8030000000"), value("licence", "MIT")))
                .statusCode(201)
                .body("parametersTotal", equalTo(8030000000L))
                .body("licence.id", equalTo("MIT"))
                .body("licence.status", equalTo("CONFIRMED"))
                .body("version", equalTo(1));
        create(List.of()).statusCode(422).body("errors[0].key", equalTo("taken"));

        edit("\"v1\"", value("languages", "sw, en"))
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("languages", contains("sw", "en"))
                .body("parametersTotal", equalTo(8030000000L));
        edit("\"v1\"", value("languages", "en")).statusCode(412).body("currentVersion", equalTo(2));
        edit("\"v2\"", value("licence", "NONE_STATED"))
                .statusCode(200)
                .body("licence.id", nullValue())
                .body("licence.status", equalTo("NONE_STATED"));
        edit("\"v3\"", value("parametersTotal", null)).statusCode(200).body("parametersTotal", nullValue());
        when().get("/api/v1/audit?limit=20").then().body("items.action", hasItems("model.create", "model.edit"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aLicenceThatIsChanged_leavesBeforeAfterAndReasonInTheTrail() {
        create(List.of(value("licence", "MIT"))).statusCode(201);

        edit("\"v1\"", value("licence", "Apache-2.0")).statusCode(200);

        record Deed(
                @Nullable String before,
                @Nullable String after,
                @Nullable String reason) {}
        Deed deed = database.first(
                        "select before, after, reason from audit_event where subject = ? order by seq desc limit 1",
                        row -> new Deed(row.textOrNull("before"), row.textOrNull("after"), row.textOrNull("reason")),
                        "model/edit-test/one")
                .orElseThrow();
        assertThat(deed.before()).contains("\"field\":\"licence\",\"value\":\"MIT\",\"source\":\"Model card\"");
        assertThat(deed.after()).contains("\"value\":\"Apache-2.0\"").doesNotContain("MIT");
        assertThat(deed.reason()).isEqualTo("Read again");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAModelCannotBe_isRefused_andNothingIsWritten() {
        create(List.of(value("parametersTotal", "1000"))).statusCode(201);

        edit("\"v1\"", value("parametersActive", "2000")).statusCode(422).body("errors[0].key", equalTo("above-total"));
        edit("\"v1\"", value("price", "1")).statusCode(422).body("errors[0].field", equalTo("values[0].field"));
        edit("\"v1\"", value("licence", "Whatever-1.0")).statusCode(422);
        given().contentType("application/json")
                .body(Map.of("values", List.of(value("released", "2026"))))
                .put(MODEL)
                .then()
                .statusCode(428);

        when().get(MODEL)
                .then()
                .body("version", equalTo(1))
                .body("parametersActive", nullValue())
                .body("facts.field", contains("parametersTotal"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aDecisionRests_untilTheSourcesSaySomethingElse_andCanBeUndone() {
        create(List.of()).statusCode(201);
        said("epoch", "4096");
        said("models.dev-models", "32768");
        assertThat(inDoubt()).contains("edit-test/one contextTokens");

        decide("\"v0\"", value("contextTokens", "32768")).statusCode(200).body("rests", equalTo(true));
        when().get(MODEL).then().body("contextTokens", equalTo(32768));
        assertThat(inDoubt()).doesNotContain("edit-test/one contextTokens");
        decide("\"v0\"", value("contextTokens", "4096")).statusCode(412);

        said("epoch", "8192");
        assertThat(inDoubt()).contains("edit-test/one contextTokens");
        when().get(DECISION).then().body("rests", equalTo(false)).body("value", equalTo("32768"));
        when().get(MODEL).then().body("contextTokens", equalTo(32768));

        decide("\"v1\"", null).statusCode(200).body("value", nullValue());
        when().get(MODEL).then().body("facts.findAll { it.feed == 'curated' }.field", equalTo(List.of()));
        decide("\"v2\"", null).statusCode(409);
        when().get("/api/v1/audit?limit=20").then().body("items.action", hasItem("model.edit"));
    }

    @Test
    @TestSecurity(user = "kenya-editor", roles = "ministry")
    void others_propose_andDoNotEdit() {
        when().get("/api/v1/models/Qwen/Qwen3-8B")
                .then()
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("may", contains("propose-correction"));
        create(List.of()).statusCode(403);
        edit("\"v0\"", value("released", "2026")).statusCode(403);
        decide("\"v0\"", value("contextTokens", "1")).statusCode(403);
        when().get("/api/v1/curation/disagreements").then().statusCode(403);
    }
}
