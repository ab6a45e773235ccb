package org.capacitycommons.catalog.affordability;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.model.Models;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Which files count as the weights of a model, and which offers as its price. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CandidatesTest {
    private static final String MODEL = "candidate-test/model";

    private final Candidates candidates;
    private final Models models;
    private final Database database;

    CandidatesTest(Candidates candidates, Models models, Database database) {
        this.candidates = candidates;
        this.models = models;
        this.database = database;
    }

    @BeforeEach
    void model() {
        database.write("""
                insert into model (id, hub_id, name, developer_id, parameters_total, tasks, licence_id, licence_status,
                                   openness, gated, created_at, updated_at)
                values ('candidate-test/model', 'candidate-test/model', 'M', 'openai', 8000000000,
                        '{candidate-task}', 'Apache-2.0', 'CONFIRMED', 'NOT_KNOWN', 'NO', now(), now())""");
        database.write("""
                insert into revision (model_id, id, recorded_on, source)
                values ('candidate-test/model', 'one', '2026-01-01', 'test')""");
    }

    @AfterEach
    void remove() {
        database.write("delete from offer where model_id = 'candidate-test/model'");
        database.write("delete from model where id like 'candidate-test/%'");
    }

    private void file(String path, @Nullable Long bytes, String quantisation) {
        database.write("""
                insert into revision_file (model_id, revision_id, path, size_bytes, quantisation)
                values ('candidate-test/model', 'one', ?, ?, ?)""", path, bytes, quantisation);
    }

    private @Nullable Long bytes(Quantisation quantisation) {
        return candidates
                .of(models.withIds(List.of(MODEL)), quantisation, null)
                .getFirst()
                .known()
                .fileBytes();
    }

    @Test
    void aFileOfAnotherForm_andTheWeightsForImages_areNotCounted() {
        file("m-F16.gguf", 16L, "F16");
        file("m-BF16.gguf", 17L, "BF16");
        file("mmproj-m-F16.gguf", 3L, "F16");
        file("mxQ4_KxM.gguf", 4L, "Q4_K_S");

        assertThat(bytes(Quantisation.F16)).isEqualTo(16);
        assertThat(bytes(Quantisation.BF16)).isEqualTo(17);
        assertThat(bytes(Quantisation.Q4_K_M)).isNull();
    }

    @Test
    void parts_countOnlyTogether_andEachWithItsSize() {
        file("m-Q4_K_M-00001-of-00002.gguf", 10L, "Q4_K_M");
        assertThat(bytes(Quantisation.Q4_K_M)).isNull();

        file("m-Q4_K_M-00002-of-00002.gguf", 20L, "Q4_K_M");
        assertThat(bytes(Quantisation.Q4_K_M)).isEqualTo(30);

        file("other/m-Q4_K_M.gguf", 25L, "Q4_K_M");
        assertThat(bytes(Quantisation.Q4_K_M)).as("one set, never two together").isEqualTo(30);

        file("m-Q8_0-00001-of-00002.gguf", 10L, "Q8_0");
        file("m-Q8_0-00002-of-00002.gguf", null, "Q8_0");
        assertThat(bytes(Quantisation.Q8_0)).isNull();
    }

    private void offer(String id, String match, String price) {
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output,
                                   content_hash, price_hash, since)
                values ('seed', 'openrouter', ?, 'candidate-test/model', ?, 'Test', 'PAID', ?::numeric, ?::numeric,
                        '', '', '2026-08-01')""", id, match, price, price);
    }

    private static JsonPath answer(String budget) {
        return given().contentType("application/json")
                .body("""
                        {"needs": {"tasks": ["candidate-task"], "requestsPerMonth": 1000, "inputTokens": 1000,
                          "outputTokens": 0, "budgetPerMonth": %s}}""".formatted(budget))
                .post("/api/v1/affordability?limit=100")
                .jsonPath();
    }

    @Test
    void anOfferThatOnlyHasASimilarName_isNoPriceOfTheModel() {
        offer("test/like-it", "WEAK", "1");
        JsonPath answer = answer("5");

        assertThat(answer.getString("leftOut.find { it.id == '%s' }.reasons.code".formatted(MODEL)))
                .contains("NO_WAY_TO_RUN");
        assertThat(answer.getLong("leftOutTotal"))
                .isEqualTo(answer.getList("leftOut").size());
        assertThat(answer.getLong("leftOutByReason.find { it.code == 'NO_WAY_TO_RUN' }.models"))
                .isPositive();
        assertThat(given().get("/api/v1/models/" + MODEL).<String>path("offers.lowestOutput"))
                .isNull();
        assertThat(given().get("/compat/openrouter/models?q=like-it").<String>path("data[0].hugging_face_id"))
                .isNull();
    }

    @Test
    void aBudget_isHeldAgainstTheCheapestWay_notTheMiddleOne() {
        offer("test/cheap", "EXACT", "1");
        offer("test/middle", "EXACT", "10");
        offer("test/dear", "EXACT", "100");

        assertThat(answer("5").getList("items.model.id")).containsExactly(MODEL);
        assertThat(answer("0.5").getString("leftOut.find { it.id == '%s' }.reasons".formatted(MODEL)))
                .contains("OVER_BUDGET", "cheapest:1.000000");
    }
}
