package org.capacitycommons.catalog.caching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class RevalidationTest {
    private final Database database;

    RevalidationTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.write("delete from offer where provider_id = 'openrouter' and offer_id = 'test/moves-the-tag'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/models?limit=3",
                "/api/v1/models/Qwen/Qwen3-8B",
                "/api/v1/models/Qwen/Qwen3-8B/revisions",
                "/api/v1/models/Qwen/Qwen3-8B/prices",
                "/api/v1/licences",
                "/api/v1/licences/MIT",
                "/api/v1/languages",
                "/api/v1/hardware",
                "/api/v1/facets",
                "/api/v1/suggest?q=qwen",
                "/api/v1/exports/models.csv",
                "/api/v1/exports/prices.ndjson",
                "/api/v1/exports/api.json",
                "/api/v1/changes.atom",
                "/api/models?limit=3",
                "/api/models/Qwen/Qwen3-8B",
                "/api/models-tags-by-type",
                "/compat/openrouter/models"
            })
    void whoHasItAlready_isSentNothing(String path) {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age="))
                .extract()
                .header("ETag");

        assertThat(tag).matches("(W/)?\"[0-9a-z-]+\"");
        String body = given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .extract()
                .asString();
        assertThat(body).isEmpty();
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void theTagOfAModel_movesWithItsPrices_andKeepsItsVersion() {
        String before = given().get("/api/v1/models/Qwen/Qwen3-8B").header("ETag");
        String exported = given().get("/api/v1/exports/prices.csv").header("ETag");

        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output,
                                   content_hash, price_hash, since)
                values ('seed', 'openrouter', 'test/moves-the-tag', 'Qwen/Qwen3-8B', 'EXACT', 'Test', 'PAID', 0.001,
                        0.001, '', '', '2026-08-01')""");

        String after = given().get("/api/v1/models/Qwen/Qwen3-8B").header("ETag");
        assertThat(after).isNotEqualTo(before).startsWith(before.substring(0, before.indexOf('-')));
        assertThat(given().get("/api/v1/exports/prices.csv").header("ETag")).isNotEqualTo(exported);
    }

    @Test
    void whatASearchFinds_followsTheIndex_soThatItsFileHasNoTagOfTheDatabase() {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);

        assertThat(given().get("/api/v1/exports/models.csv?language=sw").header("ETag"))
                .isNull();
    }

    @Test
    void whatIsNotForEverybody_hasNoTag() {
        assertThat(given().get("/api/v1/changes").header("ETag")).isNull();
        assertThat(given().get("/api/v1/models/nobody/nothing").header("ETag")).isNull();
    }
}
