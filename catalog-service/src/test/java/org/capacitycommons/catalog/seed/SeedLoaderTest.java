package org.capacitycommons.catalog.seed;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SeedLoaderTest {
    private final SeedLoader loader;
    private final ModelSeed models;
    private final Database database;

    SeedLoaderTest(SeedLoader loader, ModelSeed models, Database database) {
        this.loader = loader;
        this.models = models;
        this.database = database;
    }

    private List<String> state() {
        return List.of("model", "model_fact", "revision", "offer", "offer_price_history", "licence", "audit_event")
                .stream()
                .map(table -> database.first(
                                "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as state from "
                                        + table + " t",
                                row -> row.text("state"))
                        .orElseThrow())
                .toList();
    }

    @Test
    void loadingAgain_changesNothing() {
        List<String> before = state();

        loader.load();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aModelThatSomebodyEdited_isLeftAlone() {
        database.write("update model set name = 'Edited', version = 1 where id = 'microsoft/phi-4'");
        try {
            models.load(SeedFile.named("models.csv"));

            assertThat(database.list("select name from model where id = 'microsoft/phi-4'", row -> row.text("name")))
                    .containsExactly("Edited");
        } finally {
            database.write("update model set version = 0 where version = 1");
            models.load(SeedFile.named("models.csv"));
        }
        assertThat(database.list("select name from model where id = 'microsoft/phi-4'", row -> row.text("name")))
                .containsExactly("Phi-4");
    }
}
