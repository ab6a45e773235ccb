package org.capacitycommons.catalog.openapi;

import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class NullableMembersTest {

    @Test
    void theDescriptionThatTheBuildWrote_saysWhatMayBeNull() {
        JsonPath schemas = JsonPath.from(
                        Path.of("../contracts/catalog.openapi.json").toFile())
                .setRootPath("components.schemas");

        assertThat(schemas.getList("ModelSummary.properties.parametersTotal.type", String.class))
                .containsExactlyInAnyOrder("integer", "null");
        assertThat(schemas.getString("ModelSummary.properties.id.type")).isEqualTo("string");
        assertThat(schemas.getList("ModelView.properties.parametersTotal.type", String.class))
                .contains("null");
        assertThat(schemas.getList("ModelView.properties.offers.anyOf.type", String.class))
                .contains("null");
        assertThat(schemas.getList("OpenRouterModel.properties.context_length.type", String.class))
                .contains("null");
    }
}
