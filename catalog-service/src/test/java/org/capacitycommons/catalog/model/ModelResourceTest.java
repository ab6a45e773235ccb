package org.capacitycommons.catalog.model;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ModelResourceTest {
    private final Database database;

    ModelResourceTest(Database database) {
        this.database = database;
    }

    @Test
    void aModel_tellsTheSourceOfEveryValue() {
        when().get("/api/v1/models/Qwen/Qwen3-8B")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v0-"))
                .header("Cache-Control", containsString("max-age=60"))
                .body("parametersTotal", equalTo(8_191_000_000L))
                .body("licence.status", equalTo("CONFIRMED"))
                .body("licence.commercialUse", equalTo("YES"))
                .body("weightsUrl", equalTo("https://huggingface.co/Qwen/Qwen3-8B"))
                .body("facts.field", hasItem("parametersTotal"))
                .body("facts.source", everyItem(notNullValue()))
                .body("may", hasSize(0));
    }

    @Test
    void sourcesThatDisagreeOnALicence_areAllShown_andNoneIsApplied() {
        when().get("/api/v1/models/openai/whisper-large-v3")
                .then()
                .statusCode(200)
                .body("licence.status", equalTo("CONFLICTING"))
                .body("licence.commercialUse", equalTo("UNKNOWN"))
                .body("licence.name", equalTo("MIT / Apache-2.0"))
                .body(
                        "facts.findAll { it.field == 'licence' }.certainty",
                        equalTo(java.util.List.of("CONFLICTING", "CONFLICTING")));
    }

    @Test
    void aWarningOfTheAuthors_standsInBothLanguages() {
        when().get("/api/v1/models/epfl-llm/meditron-7b")
                .then()
                .body("warnings[0].severity", equalTo("SEVERE"))
                .body("warnings[0].text.fr", notNullValue());
    }

    @Test
    void aModelThatIsNotOnTheHub_hasNoAddressThere() {
        when().get("/api/v1/models/google-deepmind/graphcast")
                .then()
                .statusCode(200)
                .body("weightsUrl", nullValue());
    }

    @Test
    void aModel_isFoundInAnySpelling_andAnswersWithItsOwn() {
        when().get("/api/v1/models/qwen/qwen3-8b").then().statusCode(200).body("id", equalTo("Qwen/Qwen3-8B"));
    }

    @Test
    void everyModel_hasOneRevisionWithAnHonestNote() {
        when().get("/api/v1/models/Qwen/Qwen3-8B/revisions")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo("2025-04-28"))
                .body("items[0].upstreamCommit", nullValue())
                .body("items[0].note", containsString("not recorded"));
        when().get("/api/v1/models/Qwen/Qwen3-8B/revisions/2025-04-28")
                .then()
                .statusCode(200)
                .body("id", equalTo("2025-04-28"));
        when().get("/api/v1/models/baidu/ERNIE-4.5-21B-A3B-Thinking/revisions/undated")
                .then()
                .statusCode(200)
                .body("released", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/models/nobody/nothing",
                "/api/v1/models/nobody/nothing/revisions",
                "/api/v1/models/nobody/nothing/prices",
                "/api/v1/models/Qwen/Qwen3-8B/revisions/1999-01-01",
                "/api/v1/licences/LicenseRef-nothing",
                "/api/v1/nothing"
            })
    void whatIsNotThere_isAProblemWithoutInternals(String path) {
        String body = when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", notNullValue())
                .extract()
                .asString();

        assertThat(body).doesNotContain("java.", "org.capacitycommons", "select ");
    }

    @Test
    void licences_languagesAndMachines_areReadWhole() {
        when().get("/api/v1/licences/CC-BY-NC-4.0")
                .then()
                .statusCode(200)
                .body("terms.commercialUse", equalTo("NO"))
                .body("plain.fr", not(hasSize(0)));
        when().get("/api/v1/licences").then().body("total", equalTo((int) count("licence")));
        when().get("/api/v1/hardware").then().body("total", equalTo((int) count("hardware")));
        when().get("/api/v1/languages").then().body("code", hasSize((int) count("language")));
        when().get("/api/v1/facets").then().statusCode(200).body("sector.value", hasItem("HEALTH"));
    }

    private long count(String table) {
        return database.number("select count(*) as number from " + table);
    }

    @Test
    void theSeed_isWholeAndAudited() {
        assertThat(count("model")).isEqualTo(85);
        assertThat(count("seed_load")).isEqualTo(9);
        assertThat(database.number("select count(*) as number from audit_event where action = 'seed.load'"))
                .isEqualTo(9);
        assertThat(database.number("select count(*) as number from model m where not exists "
                        + "(select 1 from model_fact f where f.model_id = m.id)"))
                .isZero();
    }
}
