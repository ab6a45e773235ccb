package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Takes the real price files, which are not part of this repository. {@link ImportResourceTest} does without. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "catalog_real"))
class RealPriceFilesTest {
    private static final Logger LOG = Logger.getLogger(RealPriceFilesTest.class);

    private final Database database;

    RealPriceFilesTest(Database database) {
        this.database = database;
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void modelsDev_isTakenWhole_andTheSecondTimeNothingChanges() throws IOException {
        Path file = SharedData.catalog("models-dev/api.json");
        JsonPath first = imported("models.dev", file);
        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getLong("read")).isEqualTo(5_276);
        assertThat(first.getList("rejections")).isEmpty();
        assertThat(first.getLong("unmatched")).isEqualTo(5_276 - matched());
        assertThat(database.number(
                        "select count(distinct provider_id) as number from offer where source = 'models.dev' "
                                + "and vanished_on is null"))
                .isEqualTo(147);
        assertThat(database.number(
                        "select count(*) as number from offer where source = 'models.dev' and vanished_on is null "
                                + "and kind = 'NOT_STATED' and provider_id not like '%-plan%'"))
                .isPositive();

        changesNothing(imported("models.dev", file), 5_276);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void liteLlm_isTakenWhole_joinsWeaklyOnly_andTheSecondTimeNothingChanges() throws IOException {
        Path file = SharedData.catalog("litellm/model_prices_and_context_window_2026-08-06.json");
        JsonPath first = imported("litellm", file);
        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getLong("added")).isEqualTo(2_984);
        assertThat(first.getLong("rejected")).isZero();
        assertThat(matches("litellm")).containsExactlyInAnyOrder("WEAK", "UNMATCHED");

        changesNothing(imported("litellm", file), 2_984);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void openRouter_isTakenWhole_joinsByHubId_andTheSecondTimeNothingChanges() throws IOException {
        Path file = SharedData.catalog("openrouter/openrouter_open_weight_price_facts_2026-08-01.json");
        JsonPath first = imported("openrouter", file);
        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getLong("added")).isEqualTo(152);
        assertThat(matches("openrouter")).contains("EXACT");

        changesNothing(imported("openrouter", file), 152);
    }

    private static void changesNothing(JsonPath run, long records) {
        assertThat(run.getLong("added") + run.getLong("changed") + run.getLong("vanished"))
                .isZero();
        assertThat(run.getLong("unchanged")).isEqualTo(records);
    }

    private List<String> matches(String source) {
        return database.list("select distinct match from offer where source = ?", row -> row.text("match"), source);
    }

    private long matched() {
        return database.number("select count(*) as number from offer where source = 'models.dev' "
                + "and vanished_on is null and model_id is not null");
    }

    private static JsonPath imported(String source, Path file) throws IOException {
        long begun = System.nanoTime();
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Files.readAllBytes(file))
                .post("/api/v1/imports?source=" + source)
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        LOG.infof("The real file of %s was imported in %s", source, Duration.ofNanos(System.nanoTime() - begun));
        return given().get(location).jsonPath();
    }
}
