package org.capacitycommons.catalog.merging;

import java.util.List;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class MergeResourceTest {
    private final Database database;

    MergeResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void takeUpModels() {
        for (String name : new String[] {"a", "b", "c"}) {
            database.write("""
                    insert into model (id, hub_id, name, developer_id, licence_status, openness, gated, created_at,
                      updated_at)
                    select ?, ?, 'Merge test', id, 'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN', now(), now()
                    from developer order by id limit 1""", "merge-test/" + name, "merge-test/" + name);
            database.write("""
                    insert into revision (model_id, id, recorded_on, source) values (?, '2026-01', '2026-01-01', 'test'),
                      (?, ?, '2026-01-01', 'test')""", "merge-test/" + name, "merge-test/" + name, "only-" + name);
            database.write("""
                    insert into revision_file (model_id, revision_id, path, size_bytes)
                    values (?, ?, 'model.safetensors', 5)""", "merge-test/" + name, "only-" + name);
        }
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, content_hash, price_hash,
                                   since)
                values ('seed', 'openrouter', 'merge-test', 'merge-test/a', 'EXACT', 'Test', 'NOT_STATED', '', '',
                        '2026-08-01')""");
        database.write("""
                insert into model_fact (model_id, field, feed, record, position, value, certainty, source) values
                  ('merge-test/a', 'contextTokens', 'curated', '', 0, '1000', 'CONFIRMED', 'test'),
                  ('merge-test/a', 'released', 'curated', '', 0, '2026', 'CONFIRMED', 'test'),
                  ('merge-test/b', 'contextTokens', 'curated', '', 0, '2000', 'CONFIRMED', 'test')""");
    }

    @AfterEach
    void forget() {
        database.write("delete from offer where offer_id = 'merge-test'");
        database.write(
                "delete from model where id in (select old_id from model_merge where old_id like 'merge-test/%')");
        database.write("update model_merge set new_id = 'Qwen/Qwen3-8B', old_id = old_id || '-' || md5(random()::text),"
                + " hub_id = null where old_id like 'merge-test/%'");
        database.write("delete from model where id like 'merge-test/%'");
    }

    private static ValidatableResponse merge(String name, Object request) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v0\"")
                .body(request)
                .post("/api/v1/models/merge-test/" + name + "/merges")
                .then();
    }

    private static Map<String, Object> into(String model) {
        return Map.of("into", model, "reason", "The same weights, uploaded twice");
    }

    private static ValidatableResponse reading(String address) {
        return given().redirects().follow(false).get(address).then();
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatBelongedToTheDuplicate_belongsToTheOther_andOldAddressesLeadThere() {
        String changes = given().get("/api/v1/changes?after=now").jsonPath().getString("cursor");
        merge("a", Map.of("into", "merge-test/b", "reason", "Twice", "dryRun", true))
                .statusCode(200)
                .body("done", equalTo(false))
                .body("moves.offers", equalTo(1))
                .body("moves.facts", equalTo(2))
                .body("sameRevisions", equalTo(List.of("2026-01")));
        reading("/api/v1/models/merge-test/a").statusCode(200);

        merge("a", into("MERGE-TEST/B")).statusCode(200).body("done", equalTo(true));

        when().get("/api/v1/models/merge-test/b")
                .then()
                .body("released", equalTo("2026"))
                .body("facts.findAll { it.field == 'contextTokens' }.value", equalTo(List.of("2000")));
        when().get("/api/v1/models/merge-test/b/prices").then().body("items.offerId", hasItem("merge-test"));
        when().get("/api/v1/models/merge-test/b/revisions")
                .then()
                .body("items.id", hasItems("2026-01", "only-a", "only-b"))
                .body("items.find { it.id == 'only-a' }.files[0].sizeBytes", equalTo(5));
        reading("/api/v1/models/merge-test/a")
                .statusCode(301)
                .header("Location", endsWith("/api/v1/models/merge-test/b"));
        reading("/api/v1/models/merge-test/a/revisions/only-a")
                .statusCode(301)
                .header("Location", endsWith("/api/v1/models/merge-test/b/revisions/only-a"));
        reading("/api/models/merge-test/a?expand[]=likes")
                .statusCode(301)
                .header("Location", endsWith("/api/models/merge-test/b?expand%5B%5D=likes"));
        given().queryParam("after", changes)
                .get("/api/v1/changes?limit=1000")
                .then()
                .body("items.find { it.kind == 'MODEL_REMOVED' }.mergedInto", equalTo("merge-test/b"));
        when().get("/api/v1/audit?limit=20").then().body("items.action", hasItem("model.merge"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aChain_leadsToItsEndAtOnce() {
        merge("a", into("merge-test/b")).statusCode(200);
        merge("b", into("merge-test/c")).statusCode(200);

        reading("/api/v1/models/merge-test/a")
                .statusCode(301)
                .header("Location", endsWith("/api/v1/models/merge-test/c"));
        assertThat(database.number("select count(*) as number from hub_name where hub like 'merge-test/%'"
                        + " and model_id = 'merge-test/c'"))
                .isEqualTo(3);
        merge("c", into("merge-test/a")).statusCode(422).body("errors[0].key", equalTo("itself"));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatCannotBeMerged_staysAsItIs() {
        merge("a", into("merge-test/a")).statusCode(422).body("errors[0].key", equalTo("itself"));
        merge("a", into("no/model")).statusCode(422).body("errors[0].key", equalTo("unknown"));
        merge("a", Map.of("into", "merge-test/b")).statusCode(422).body("errors[0].field", equalTo("reason"));
        merge("x", into("merge-test/b")).statusCode(404);
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(into("merge-test/b"))
                .post("/api/v1/models/merge-test/a/merges")
                .then()
                .statusCode(428);
        reading("/api/v1/models/merge-test/a").statusCode(200);
        reading("/api/v1/models/merge-test/x").statusCode(404);
    }
}
