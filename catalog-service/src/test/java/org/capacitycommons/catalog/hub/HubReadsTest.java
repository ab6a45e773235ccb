package org.capacitycommons.catalog.hub;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.http.Cursor;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** What the Hub's form must not take from elsewhere: states of other repositories, and freedom that a base lacks. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class HubReadsTest {
    private static final String OWN = "a".repeat(40);
    private static final String PACKED = "b".repeat(40);
    private static final String MODEL = "/api/models/hub-test/";

    private final Database database;

    HubReadsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void models() {
        for (String name : List.of("derived", "packed", "stateless")) {
            database.write("""
                    insert into model (id, hub_id, name, developer_id, parameters_total, licence_id, licence_status,
                                       openness, gated, created_at, updated_at)
                    values ('hub-test/%1$s', 'hub-test/%1$s', '%1$s', 'openai', 7000000000, 'Apache-2.0', 'CONFIRMED',
                            'NOT_KNOWN', 'NO', now(), now())""".formatted(name));
        }
    }

    @AfterEach
    void remove() {
        database.write("delete from model where id like 'hub-test/%'");
    }

    private void state(String model, String id, String commit, @Nullable String repository, String file) {
        database.write("""
                insert into revision (model_id, id, upstream_commit, recorded_on, released, source, repository)
                values ('hub-test/' || ?, ?, ?, '2026-01-01', ?, 'test', ?)""", model, id, commit, repository == null ? "2025-01-01" : "2026-01-01", repository);
        database.write(
                "insert into revision_file (model_id, revision_id, path) values ('hub-test/' || ?, ?, ?)",
                model,
                id,
                file);
    }

    @Test
    void whatOthersPackedAgain_isNotTheModelsOwnState() {
        state("packed", OWN, OWN, null, "model.safetensors");
        state("packed", "other~repo@" + PACKED, PACKED, "other/repo", "model-Q4_K_M.gguf");

        when().get(MODEL + "packed")
                .then()
                .body("sha", equalTo(OWN))
                .body("siblings.rfilename", contains("model.safetensors"));
        when().get(MODEL + "packed/commits/main").then().body("id", contains(OWN));
        when().get(MODEL + "packed/revision/" + PACKED).then().statusCode(404);
        when().get(MODEL + "packed/tree/main").then().body("path", contains("model.safetensors"));
        when().get("/api/models?author=hub-test&filter=gguf").then().body("$", hasSize(0));
        when().get("/api/models?author=hub-test&full=true")
                .then()
                .body("find { it.id == 'hub-test/packed' }.siblings.rfilename", contains("model.safetensors"));
    }

    @Test
    void aDerivative_isNotListedUnderALicence_thatItsBaseDoesNotGive() {
        base("derived", "CC-BY-NC-4.0");
        base("packed", "MIT");

        String found = "/api/models?author=hub-test&filter=license:apache-2.0";
        when().get(found).then().body("id", contains("hub-test/packed", "hub-test/stateless"));
        when().get(MODEL + "derived")
                .then()
                .body("tags.findAll { it.startsWith('license:') }", hasSize(0))
                .body("cardData", not(hasKey("license")))
                .body("cardData.base_model", contains("base/CC-BY-NC-4.0"));
        when().get(MODEL + "packed").then().body("tags", hasItem("license:apache-2.0"));
        when().get(MODEL + "stateless").then().body("cardData", not(hasKey("base_model")));
        base("packed", null);
        when().get(found).then().body("id", contains("hub-test/stateless"));
    }

    private void base(String model, @Nullable String licence) {
        database.write(
                "insert into model_base (model_id, base_id, licence_id, source) values ('hub-test/' || ?, ?, ?, 'test')",
                model,
                "base/" + licence,
                licence);
    }

    @Test
    void mainIsAlwaysThere_andEmptyWhereNothingWasRecorded() {
        for (String newest : List.of("main", "HEAD")) {
            when().get(MODEL + "stateless/revision/" + newest)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("sha")));
            when().get(MODEL + "stateless/tree/" + newest)
                    .then()
                    .statusCode(200)
                    .body("$", hasSize(0));
            when().get(MODEL + "stateless/commits/" + newest)
                    .then()
                    .statusCode(200)
                    .body("$", hasSize(0));
        }
        when().get(MODEL + "stateless/revision/" + OWN).then().statusCode(404);
    }

    @Test
    void weightsInAnotherForm_haveNoTotalOfSafetensors() {
        state("packed", OWN, OWN, null, "model-Q4_K_M.gguf");
        state("derived", OWN, OWN, null, "model.safetensors");

        when().get(MODEL + "packed").then().body("$", not(hasKey("safetensors")));
        when().get(MODEL + "derived").then().body("safetensors.total", equalTo(7_000_000_000L));
    }

    @Test
    void aPageWithFiles_isShorter_andNamesTheNextOne() {
        for (int i = 0; i < 101; i++) {
            database.write("""
                    insert into model (id, hub_id, name, developer_id, licence_status, openness, gated, created_at,
                                       updated_at)
                    values ('hub-test/m%1$d', 'hub-test/m%1$d', 'm', 'openai', 'NONE_STATED', 'NOT_KNOWN', 'NO', now(),
                            now())""".formatted(i));
        }
        given().queryParam("author", "hub-test")
                .queryParam("full", true)
                .get("/api/models")
                .then()
                .body("$", hasSize(100))
                .header("Link", startsWith("<"));
        given().queryParam("author", "hub-test").get("/api/models").then().body("$", hasSize(104));
    }

    @Test
    void aForgedMarker_isRefused_andOneOfOursIsRead() {
        String forged = Cursor.encode("BY_CHANGE", "----------", "a/b");
        given().queryParam("sort", "lastModified")
                .queryParam("cursor", forged)
                .get("/api/models")
                .then()
                .statusCode(400);
        String link = given().queryParam("sort", "lastModified")
                .queryParam("limit", 1)
                .get("/api/models")
                .header("Link");
        String next = link.substring(1, link.indexOf('>'));

        assertThat(given().urlEncodingEnabled(false).get(next).statusCode()).isEqualTo(200);
    }
}
