package org.capacitycommons.catalog.export;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ExportResourceTest {
    private final Database database;

    ExportResourceTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.write("delete from offer where provider_id = 'openrouter' and offer_id like 'test/%'");
    }

    private static List<JsonPath> lines(String path) {
        return given().get(path).asString().lines().map(JsonPath::new).toList();
    }

    @Test
    void everyModel_standsInTheFileOnce_withItsFacts() {
        List<JsonPath> models = lines("/api/v1/exports/models.ndjson");

        assertThat(models).hasSize((int) database.number("select count(*) as number from model"));
        assertThat(models.stream().map(model -> model.getString("id")))
                .doesNotHaveDuplicates()
                .isSorted();
        JsonPath qwen = models.stream()
                .filter(model -> model.getString("id").equals("Qwen/Qwen3-8B"))
                .findFirst()
                .orElseThrow();
        assertThat(qwen.getLong("parametersTotal")).isEqualTo(8_191_000_000L);
        assertThat(qwen.getString("licenceId")).isEqualTo("Apache-2.0");
        assertThat(qwen.getList("facts.field")).contains("parametersTotal");
    }

    @Test
    void theFiltersOfTheSearch_holdForTheFile() {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);
        List<JsonPath> found = lines("/api/v1/exports/models.ndjson?language=sw&use=COMMERCIAL");
        int total = given().get("/api/v1/models?language=sw&use=COMMERCIAL").path("total");

        assertThat(found).hasSize(total).isNotEmpty();
        assertThat(found).allMatch(model -> model.getList("languages").contains("sw"));
        given().get("/api/v1/exports/models.csv?openness=very")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-facet-value"));
    }

    @Test
    void offers_keepTheirDigits_andCantRunInASpreadsheet() {
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output, tiers,
                                   content_hash, price_hash, since, read_on)
                values ('seed', 'openrouter', 'test/=1+1', 'Qwen/Qwen3-8B', 'EXACT', '=cmd|x', 'PAID',
                        0.00000000000000000017, 123456789012.10, '[{"aboveTokens": 200000, "input": "1.250"}]', '', '',
                        '2026-08-01', '2026-08-01')""");

        String csv = given().get("/api/v1/exports/prices.csv?provider=openrouter&kind=PAID")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("prices.csv"))
                .extract()
                .asString();

        assertThat(csv).startsWith("provider,offer,source,").contains("\r\nopenrouter,test/=1+1,seed,");
        assertThat(csv).contains(",'=cmd|x,PAID,0.00000000000000000017,123456789012.10,");
        assertThat(csv).contains(",\"[{\"\"input\"\":\"\"1.250\"\",\"\"aboveTokens\"\":200000}]\",");
    }

    @Test
    void offersOfOneModel_areAllOfIt() {
        List<JsonPath> offers = lines("/api/v1/exports/prices.ndjson?model=openai/gpt-oss-120b");

        assertThat(offers)
                .isNotEmpty()
                .allMatch(offer -> offer.getString("model").equals("openai/gpt-oss-120b"));
        given().get("/api/v1/exports/prices.csv?kind=GIFT").then().statusCode(400);
        given().get("/api/v1/exports/models.xlsx").then().statusCode(404);
    }
}
