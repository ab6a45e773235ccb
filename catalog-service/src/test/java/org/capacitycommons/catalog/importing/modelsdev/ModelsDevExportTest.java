package org.capacitycommons.catalog.importing.modelsdev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.Source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The export in the form of models.dev is read by whoever reads models.dev. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ModelsDevExportTest {
    private final Database database;

    ModelsDevExportTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.write("delete from offer where provider_id = 'openrouter' and offer_id like 'test/%'");
    }

    @Test
    void everyPresentOffer_isReadBack_withItsDigits() throws IOException {
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output,
                                   content_hash, price_hash, since, read_on)
                values ('seed', 'openrouter', 'test/exact', 'Qwen/Qwen3-8B', 'EXACT', 'Exact', 'PAID', 0.0000017,
                        1.20, '', '', '2026-08-01', '2026-08-01')""");
        byte[] file = given().get("/api/v1/exports/api.json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<RawOffer> offers = new ArrayList<>();
        List<String> rejected = new ArrayList<>();

        new ModelsDevSource().read(new ByteArrayInputStream(file), new Source.Sink<>() {
            @Override
            public void record(RawOffer offer) {
                offers.add(offer);
            }

            @Override
            public void rejected(String place, String reason) {
                rejected.add(place + " " + reason);
            }
        });

        assertThat(rejected).isEmpty();
        assertThat(offers).hasSize((int) database.number("""
                        select count(distinct (provider_id, offer_id)) as number from current_offer
                        where model_id is not null"""));
        RawOffer exact = offers.stream()
                .filter(offer -> offer.offerId().equals("test/exact"))
                .findFirst()
                .orElseThrow();
        assertThat(exact.prices().input()).isEqualTo("0.0000017");
        assertThat(exact.prices().output()).isEqualTo("1.20");
    }
}
