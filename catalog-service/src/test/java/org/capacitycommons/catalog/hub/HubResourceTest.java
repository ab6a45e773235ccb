package org.capacitycommons.catalog.hub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What Python's client sends, and what nobody should. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class HubResourceTest {

    @Test
    void aRangeOfParameters_leavesOutWhoseNumberIsNotKnown() {
        given().queryParam("num_parameters", "min:6B,max:10B")
                .queryParam("expand", "safetensors")
                .get("/api/models")
                .then()
                .statusCode(200)
                .body("size()", greaterThanOrEqualTo(3))
                .body("safetensors.total", everyItem(greaterThanOrEqualTo(6_000_000_000L)))
                .body("[0]", not(hasKey("tags")));
    }

    @Test
    void fullAndCardData_addToTheList() {
        given().queryParam("author", "qwen")
                .queryParam("full", "True")
                .queryParam("cardData", "True")
                .get("/api/models")
                .then()
                .body("author", everyItem(equalTo("Qwen")))
                .body("[0]", hasKey("lastModified"))
                .body("cardData.license", hasItem("apache-2.0"));
        given().queryParam("author", "qwen").get("/api/models").then().body("[0]", not(hasKey("lastModified")));
    }

    @Test
    void gated_isTrueOrFalse_andNotKnownIsNeither() {
        int gated = given().queryParam("gated", "True").get("/api/models").path("size()");
        int open = given().queryParam("gated", "False").get("/api/models").path("size()");
        int all = given().get("/api/models").path("size()");

        org.assertj.core.api.Assertions.assertThat(gated + open).isLessThan(all);
    }

    @Test
    void theNextPage_staysUnderTheAddressThatWasAsked_whateverHeadersSay() {
        given().header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .queryParam("limit", 1)
                .queryParam("filter", "en", "text-generation")
                .get("/api/models")
                .then()
                .header("Link", matchesPattern("<http://localhost:\\d+/api/models\\?[^>]+>; rel=\"next\""))
                .header("Link", containsString("filter=en&filter=text-generation"));
    }

    @Test
    void tagsByType_areThoseOfModelsHere() {
        when().get("/api/models-tags-by-type")
                .then()
                .statusCode(200)
                .body("language.find { it.id == 'sw' }", hasEntry("label", "Swahili"))
                .body("license.id", hasItem("license:apache-2.0"))
                .body("pipeline_tag.type", everyItem(equalTo("pipeline_tag")));
        when().get("/api/collections?limit=100&owner=Qwen")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/models?limit=0",
                "/api/models?limit=many",
                "/api/models?sort=beauty",
                "/api/models?gated=perhaps",
                "/api/models?num_parameters=6B",
                "/api/models?cursor=nonsense",
                "/api/models?expand=secrets",
                "/api/models?expand=tags&full=True",
                "/api/models?search=%00"
            })
    void whatCantBeRead_isRefusedInTheFormOfTheHub(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .header("X-Request-Id", notNullValue())
                .header("X-Error-Message", notNullValue())
                .body("error", notNullValue());
    }

    @Test
    void whatIsNotThere_hasTheCodeThatClientsBranchOn() {
        refused("/api/models/nobody/nothing", "RepoNotFound");
        refused("/api/models/Qwen/Qwen3-8B/revision/0000", "RevisionNotFound");
        refused("/api/models/Qwen/Qwen3-8B/tree/main/no/such/folder", "EntryNotFound");
        refused("/Qwen/Qwen3-8B/resolve/main/config.json", "EntryNotFound");
        refused("/Qwen/Qwen3-8B/resolve/main/..%2F..%2Fetc", "EntryNotFound");
        refused("/nobody/nothing/raw/main/README.md", "RepoNotFound");
        given().redirects()
                .follow(false)
                .head("/Qwen/Qwen3-8B/resolve/main/a.bin")
                .then()
                .statusCode(404);
    }

    private static void refused(String path, String code) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404)
                .header("X-Error-Code", code)
                .body("error", notNullValue());
    }
}
