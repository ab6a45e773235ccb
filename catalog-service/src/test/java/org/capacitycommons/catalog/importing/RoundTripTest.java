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
        byte[] before = exported("models", form);
        int models = (int) database.number("select count(*) as number from model");
        assertThat(models).isPositive();
        database.write("update offer set model_id = null, match = 'UNMATCHED'");
        database.write("delete from model");
        assertThat(new String(exported("models", form), UTF_8)).doesNotContain("Qwen");

        JsonPath first = imported("commons-models", before);
        assertThat(first.getInt("added")).isEqualTo(models);
        assertThat(first.getInt("rejected")).isZero();
        assertThat(new String(exported("models", form), UTF_8)).isEqualTo(new String(before, UTF_8));

        JsonPath second = imported("commons-models", before);
        assertThat(second.getInt("unchanged")).isEqualTo(models);
        assertThat(second.getInt("added") + second.getInt("changed")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void offersThatWereExported_thenImportedOverOthers_areExportedByteForByteTheSame(String form) {
        database.write("""
                update offer set mode = 'chat', ends_on = '2027-01', vanished_on = '2026-11-01',
                  rates = '[{"item":"READING","unit":"PAGE","usd":"0.0010","terms":{"service":"BATCH"}}]',
                  tiers = '[{"input":"1.250","aboveTokens":200000}]'
                where model_id = 'Qwen/Qwen3-8B'""");
        byte[] before = exported("prices", form);
        int offers = (int) database.number("select count(*) as number from listed_offer where model_id is not null");
        assertThat(offers).isPositive();
        database.write("""
                update offer set name = 'Another', kind = 'NOT_STATED', mode = null, input = null, output = null,
                  tiers = '[]', rates = '[]', price_hash = 'another', since = '2000-01-01', vanished_on = null,
                  ends_on = null""");

        JsonPath first = imported("commons-offers", before);
        assertThat(first.getInt("changed")).isEqualTo(offers);
        assertThat(first.getInt("rejected")).isZero();
        assertThat(new String(exported("prices", form), UTF_8)).isEqualTo(new String(before, UTF_8));

        JsonPath second = imported("commons-offers", before);
        assertThat(second.getInt("unchanged")).isEqualTo(offers);
        assertThat(second.getInt("added") + second.getInt("changed")).isZero();
    }

    @Test
    void anOfferOfASourceThatIsNotKnownHere_comesWithItsSourceAndItsProvider() {
        String line = new String(exported("prices", "ndjson"), UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        String brought = line.replaceFirst("\"provider\":\"[^\"]*\"", "\"provider\":\"elsewhere\"")
                .replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"a-list-from-elsewhere\"")
                .replaceFirst("\"providerName\":\"[^\"]*\"", "\"providerName\":\"Elsewhere\"");

        assertThat(imported("commons-offers", brought.getBytes(UTF_8)).getInt("added"))
                .isEqualTo(1);

        assertThat(new String(exported("prices", "ndjson"), UTF_8)).contains(brought);
        assertThat(database.number(
                        "select count(*) as number from offer_price_history where provider_id = 'elsewhere'"))
                .isEqualTo(1);
    }

    @Test
    void anOffer_thatWasReadLaterHere_orIsOfAnUnknownModel_isNotTakenFromAFile() {
        String line = new String(exported("prices", "ndjson"), UTF_8)
                .lines()
                .filter(offer -> offer.contains("\"readOn\":\"2026"))
                .findFirst()
                .orElseThrow();
        String older = line.replaceAll("\"name\":\"[^\"]*\"", "\"name\":\"Old name\"")
                .replaceAll("\"readOn\":\"[^\"]*\"", "\"readOn\":\"2020-01-01\"");
        assertThat(imported("commons-offers", older.getBytes(UTF_8)).getInt("unchanged"))
                .isEqualTo(1);

        String unknown = line.replaceAll("\"model\":\"[^\"]*\"", "\"model\":\"no/body\"");
        assertThat(imported("commons-offers", unknown.getBytes(UTF_8)).getInt("rejected"))
                .isEqualTo(1);
        String negative = line.replaceAll("\"output\":\"", "\"output\":\"-");
        assertThat(imported("commons-offers", negative.getBytes(UTF_8)).getInt("added"))
                .isZero();
    }

    @Test
    void aModelWithALicenceThatIsNotKnownHere_isRejected_andSaysWhy() {
        String line = new String(exported("models", "ndjson"), UTF_8)
                .lines()
                .filter(model -> model.contains("\"Qwen/Qwen3-8B\""))
                .findFirst()
                .orElseThrow();

        JsonPath run = imported(
                "commons-models",
                line.replace("\"Apache-2.0\"", "\"Beer-1.0\"")
                        .replace("Qwen/Qwen3-8B", "Qwen/Other")
                        .getBytes(UTF_8));

        assertThat(run.getInt("added")).isZero();
        assertThat(database.number("select count(*) as number from model where id = 'Qwen/Other'"))
                .isZero();
        assertThat(database.number("select count(*) as number from import_rejection where reason like '%licence%'"))
                .isPositive();
    }

    private static byte[] exported(String what, String form) {
        return given().get("/api/v1/exports/" + what + "." + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonPath imported(String source, byte[] file) {
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/api/v1/imports?source=" + source)
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
