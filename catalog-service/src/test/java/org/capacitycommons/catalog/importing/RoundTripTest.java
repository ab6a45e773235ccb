package org.capacitycommons.catalog.importing;

import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the catalogue writes, it reads back: empties a database of its own and fills it again. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "catalog_round_trip"))
@TestSecurity(user = "admin-one", roles = "admin")
class RoundTripTest {
    private final Database database;

    RoundTripTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void exported_thenImportedIntoAnEmptyCatalogue_isExportedByteForByteTheSame(String form) {
        byte[] before = exported(form);
        int models = (int) database.number("select count(*) as number from model");
        assertThat(models).isPositive();
        database.write("update offer set model_id = null, match = 'UNMATCHED'");
        database.write("delete from model");
        assertThat(new String(exported(form), UTF_8)).doesNotContain("Qwen");

        JsonPath first = imported(before);
        assertThat(first.getInt("added")).isEqualTo(models);
        assertThat(first.getInt("rejected")).isZero();
        assertThat(new String(exported(form), UTF_8)).isEqualTo(new String(before, UTF_8));

        JsonPath second = imported(before);
        assertThat(second.getInt("unchanged")).isEqualTo(models);
        assertThat(second.getInt("added") + second.getInt("changed")).isZero();
    }

    @Test
    void aModelWithALicenceThatIsNotKnownHere_isRejected_andSaysWhy() {
        String line = new String(exported("ndjson"), UTF_8)
                .lines()
                .filter(model -> model.contains("\"Qwen/Qwen3-8B\""))
                .findFirst()
                .orElseThrow();

        JsonPath run = imported(line.replace("\"Apache-2.0\"", "\"Beer-1.0\"")
                .replace("Qwen/Qwen3-8B", "Qwen/Other")
                .getBytes(UTF_8));

        assertThat(run.getInt("added")).isZero();
        assertThat(database.number("select count(*) as number from model where id = 'Qwen/Other'"))
                .isZero();
        assertThat(database.number("select count(*) as number from import_rejection where reason like '%licence%'"))
                .isPositive();
    }

    private static byte[] exported(String form) {
        return given().get("/api/v1/exports/models." + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonPath imported(byte[] file) {
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/api/v1/imports?source=commons-models")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        JsonPath run = given().get(location).jsonPath();
        assertThat(run.getString("state")).as(run.getString("message")).isIn("SUCCEEDED", "REFUSED");
        return run;
    }
}
