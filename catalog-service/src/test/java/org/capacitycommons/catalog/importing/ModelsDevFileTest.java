package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Takes the real file of models.dev, which is not part of this repository. {@link ImportResourceTest} does without. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "catalog_real"))
class ModelsDevFileTest {
    private static final Logger LOG = Logger.getLogger(ModelsDevFileTest.class);

    private final Database database;

    ModelsDevFileTest(Database database) {
        this.database = database;
    }

    private static Path file() {
        return Path.of(Optional.ofNullable(System.getenv("PORTAL_SHARED_DATA")).orElse("../../shared/data"))
                .resolve("catalog/models-dev/api.json");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void theRealFile_isTakenWhole_andTheSecondTimeNothingChanges() throws IOException {
        assumeTrue(
                Files.exists(file()),
                "Skipped: the file of models.dev is not there; PORTAL_SHARED_DATA names the folder of shared data");
        JsonPath first = imported();
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

        JsonPath second = imported();
        assertThat(second.getLong("added") + second.getLong("changed") + second.getLong("vanished"))
                .isZero();
        assertThat(second.getLong("unchanged")).isEqualTo(5_276);
    }

    private long matched() {
        return database.number("select count(*) as number from offer where source = 'models.dev' "
                + "and vanished_on is null and model_id is not null");
    }

    private static JsonPath imported() throws IOException {
        long begun = System.nanoTime();
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Files.readAllBytes(file()))
                .post("/api/v1/imports?source=models.dev")
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        LOG.infof("The real file was imported in %s", Duration.ofNanos(System.nanoTime() - begun));
        return given().get(location).jsonPath();
    }
}
