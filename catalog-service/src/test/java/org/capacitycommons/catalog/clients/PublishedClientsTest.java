package org.capacitycommons.catalog.clients;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

/** Programs that nobody here wrote find their way through this service. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class PublishedClientsTest {
    private final Database database;

    PublishedClientsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    @AfterEach
    void forget() {
        removeModels();
        forgetFiles();
        database.write("delete from offer where provider_id = 'openrouter' and offer_id like 'test/%'");
    }

    @Test
    void theClientOfTheHub_readsModels_whileTheyChange() throws IOException {
        NodeClients.check(
                "hub.mjs",
                base(),
                Map.of(
                        "insert models", this::insertModels,
                        "remove models", this::removeModels,
                        "record files", this::recordFiles,
                        "forget files", this::forgetFiles));
    }

    @Test
    void theClientOfOpenRouter_readsPrices_toTheLastDigit() throws IOException {
        offer("test/tiny-price", "PAID", "0.017", "0.0000123456789");
        offer("test/trial-zero", "TRIAL", "0", "0");
        offer("test/subscription-trial-zero", "SUBSCRIPTION", "0", "0");

        NodeClients.check("openrouter.mjs", base(), Map.of());
    }

    @Test
    void licences_areNamedAsSpdxNamesThem() throws IOException {
        NodeClients.check("spdx.mjs", base(), Map.of());
    }

    private static String base() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** At both ends and in the middle of every order. */
    private void insertModels() {
        for (String id : new String[] {"000/first", "Mz/middle", "zzz/last"}) {
            database.write("""
                    insert into model (id, hub_id, name, developer_id, parameters_total, released, licence_status,
                                       openness, gated, created_at, updated_at)
                    select ?, ?, 'Client test', d.id, 9000000000, '2025-01-15', 'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN',
                           now(), now()
                    from developer d order by d.id limit 1""", "client-test-" + id, "client-test-" + id);
        }
        database.write("update model set hub_id = substr(hub_id, 13) where id like 'client-test-%'");
    }

    private void removeModels() {
        database.write("delete from model where id like 'client-test-%'");
    }

    private void recordFiles() {
        file("model-Q4_K_M.gguf", 5_027_783_488L, "a".repeat(64));
        file("onnx/model.onnx", 1_000L, null);
    }

    private void file(String path, long sizeBytes, @Nullable String sha256) {
        database.write("""
                insert into revision_file (model_id, revision_id, path, size_bytes, sha256)
                values ('Qwen/Qwen3-8B', '2025-04-28', ?, ?, ?)""", path, sizeBytes, sha256);
    }

    private void forgetFiles() {
        database.write("delete from revision_file where model_id = 'Qwen/Qwen3-8B'");
    }

    private void offer(String id, String kind, String input, String output) {
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output, tiers,
                                   context_tokens, content_hash, price_hash, since, read_on)
                values ('seed', 'openrouter', ?, 'Qwen/Qwen3-8B', 'EXACT', 'Client test', ?, ?::text::numeric,
                        ?::text::numeric, '[{"aboveTokens": 200000, "input": "1.25"}]', 12345, '', '', '2026-08-01',
                        '2026-08-01')""", id, kind, input, output);
    }
}
