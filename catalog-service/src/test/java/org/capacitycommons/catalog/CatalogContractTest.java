package org.capacitycommons.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the answers of the running service, as the seed fills it, against the examples that the portal is tested with.
 * Started with {@code -Dcontract.write=true} it writes them anew: look at the difference before it is committed.
 */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = "catalog_contract"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogContractTest {
    private static final Path EXAMPLES = Path.of("../contracts/examples/catalog");
    private static final String MODEL = "/api/v1/models/Qwen/Qwen3-8B";
    private static final String DUPLICATE = "/api/v1/models/example/Qwen3-8B-copy";
    private static final String DECISION = "/api/v1/curation/disagreements/Qwen/Qwen3-8B/contextTokens/decision";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private static final String SCORED = """
            [{"id": "Qwen/Qwen3-8B", "evalResults": [{"dataset": {"id": "cais/hle", "task_id": "hle"}, "value": 51,
              "date": "2025-11-06", "source": {"url": "https://example.org/r", "user": "somebody"}}]}]""";
    private static final String MEASURED = """
            model,task,gpu_energy_wh,hardware,board_date,stars
            Qwen/Qwen3-8B,text_gen,12.50,NVIDIA H100-80GB,2025-10,5
            """;
    private static final String OPENED = """
            {"models/Qwen3.yml": {"framework": {}, "release": {"name": "Qwen3-8B", "huggingface": "Qwen/Qwen3-8B",
              "license": {"distribution": {"name": "Apache-2.0", "path": ""}},
              "components": [{"name": "Model architecture"}, {"name": "Model parameters (Final)"},
                             {"name": "Model card", "license": "CC-BY-4.0"}]}}}""";

    /** Differ from run to run; that they are there, and are text, is compared all the same. */
    private static final Set<String> VOLATILE = Set.of(
            "instance",
            "recordedOn",
            "startedAt",
            "finishedAt",
            "publishedAt",
            "updatedAt",
            "proposedAt",
            "decidedAt",
            "at",
            "hash");

    @Test
    @Order(1)
    void whatEverybodyReads_isAsTheExamplesSay() throws IOException {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);

        compare("models-page.json", answer("/api/v1/models?q=qwen3&facets=true&limit=2&sort=newest"));
        compare("models-typo.json", answer("/api/v1/models?q=deepseak&limit=1&sort=name"));
        compare("model.json", answer("/api/v1/models/Qwen/Qwen3-8B"));
        compare("model-unconfirmed.json", answer("/api/v1/models/openai/whisper-large-v3"));
        compare("model-warned.json", answer("/api/v1/models/epfl-llm/meditron-7b"));
        compare("revisions.json", answer("/api/v1/models/Qwen/Qwen3-8B/revisions"));
        compare("revision.json", answer("/api/v1/models/Qwen/Qwen3-8B/revisions/2025-04-28"));
        compare("suggest.json", answer("/api/v1/suggest?q=qwen3-8"));
        compare("licence.json", answer("/api/v1/licences/LicenseRef-tencent-hunyuan-community"));
        compare("facets.json", answer("/api/v1/facets"));
        compare("problem.json", answer("/api/v1/models/nobody/nothing"));
        compare("problem-field.json", answer("/api/v1/models?openness=very"));
        compare(
                "affordability-answer.json",
                affordability(Files.readString(EXAMPLES.resolve("affordability-request.json"))));
        compare("affordability-refused.json", affordability("{\"needs\": {\"requestsPerMonth\": -1}}"));
        compare("affordability-fit.json", answer("/api/v1/models/Qwen/Qwen3-8B/fit?hardware=mac-mini-m4-pro-64gb"));
        compare(
                "affordability-compare.json",
                answer("/api/v1/models/compare?id=Qwen/Qwen3-8B&id=tencent/Hunyuan-A13B-Instruct&usedIn=DE"
                        + "&hardware=nvidia-rtx-4090-24gb"));
        compare(
                "fits.json",
                answer("/api/v1/fits?id=Qwen/Qwen3-8B&id=tencent/Hunyuan-A13B-Instruct&hardware=nvidia-rtx-4090-24gb"));
        compare("hardware.json", answer("/api/v1/hardware"));
        compare("languages.json", answer("/api/v1/languages"));
        compare("model-licence.json", answer("/api/v1/models/tencent/Hunyuan-A13B-Instruct/licence?usedIn=KE"));
        compare("model-languages.json", answer("/api/v1/models/meta-llama/Llama-3.1-8B-Instruct/languages"));
    }

    @Test
    @Order(2)
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAdminsBringIn_isAsTheExamplesSay() throws IOException {
        compare("import-run.json", imported("models.dev", example("/modelsdev/example.json")));
        compare("prices.json", answer("/api/v1/models/openai/gpt-oss-120b/prices"));
        compareButDays("price-history.json", answer("/api/v1/models/openai/gpt-oss-120b/prices/history?limit=2"));
        compareButDays("price-ranges.json", answer("/api/v1/models/openai/gpt-oss-120b/prices/ranges"));
        JsonNode unmatched = answer("/api/v1/curation/unmatched-offers?limit=1");
        compareButDays("unmatched-offers-page.json", unmatched);
        compareButDays(
                "offer-to-curate.json",
                answer("/api/v1/curation/offers/" + unmatched.at("/items/0/id").asText()));
        compare("advisory.json", posted("/api/v1/advisories", "advisory-request.json", 0));
        compare("advisories-page.json", answer("/api/v1/advisories"));
    }

    @Test
    @Order(3)
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatAdminsDecide_isAsTheExamplesSay() throws IOException {
        imported(
                "huggingface",
                "[{\"id\":\"Qwen/Qwen3-8B\",\"gguf\":{\"total\":8190735360,\"context_length\":40960}}]"
                        .getBytes(UTF_8));
        compare("model-for-admin.json", answer(MODEL));
        compare("disagreements-page.json", answer("/api/v1/curation/disagreements?limit=1"));
        compare("fact-decision.json", put(DECISION, "fact-decision-request.json", 0));
        compare("model-edited.json", put(MODEL, "model-edit-request.json", version(MODEL)));
        compare("correction.json", posted("/api/v1/corrections", "correction-request.json", 0));
        compare("corrections-page.json", answer("/api/v1/corrections?state=PROPOSED"));
        compare(
                "correction-accepted.json",
                posted("/api/v1/corrections/COR-1001/acceptance", "correction-decision-request.json", 1));
        compare("model-created.json", posted("/api/v1/models", "model-create-request.json", 0));
        compare("merge-preview.json", posted(DUPLICATE + "/merges", "merge-preview-request.json", version(DUPLICATE)));
        compare("merge.json", posted(DUPLICATE + "/merges", "merge-request.json", version(DUPLICATE)));
    }

    @Test
    @Order(4)
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatOthersMeasured_andWhatWasDoneHere_isAsTheExamplesSay() throws IOException {
        imported("huggingface", SCORED.getBytes(UTF_8));
        imported("ai-energy-score", MEASURED.getBytes(UTF_8));
        imported("mot", OPENED.getBytes(UTF_8));
        compareButDays("evaluations.json", answer(MODEL + "/evaluations"));
        compareButDays("energy.json", answer(MODEL + "/energy"));
        compareButDays("openness.json", answer(MODEL + "/openness"));
        compare("audit-page.json", numbered(answer("/api/v1/audit?limit=1")));
        JsonNode check = answer("/api/v1/audit/verification");
        assertThat(check.path("events").asLong()).isPositive();
        compare("audit-verification.json", ((ObjectNode) check).put("events", 12));
    }

    private static long version(String model) throws IOException {
        return answer(model).path("version").asLong();
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream file = CatalogContractTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static JsonNode answer(String path) throws IOException {
        return JSON.readTree(given().get(path).asByteArray());
    }

    private static JsonNode affordability(String question) throws IOException {
        return JSON.readTree(given().contentType("application/json")
                .body(question)
                .post("/api/v1/affordability?limit=2")
                .asByteArray());
    }

    private static JsonNode posted(String path, String request, long version) throws IOException {
        return JSON.readTree(writing(request, version).post(path).asByteArray());
    }

    private static JsonNode put(String path, String request, long version) throws IOException {
        return JSON.readTree(writing(request, version).put(path).asByteArray());
    }

    private static RequestSpecification writing(String request, long version) throws IOException {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v" + version + "\"")
                .body(Files.readString(EXAMPLES.resolve(request)));
    }

    private static JsonNode imported(String source, byte[] file) throws IOException {
        String location = given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/api/v1/imports?source=" + source)
                .header("Location");
        Eventually.holds(
                "the import ends",
                () -> !"RUNNING".equals(given().get(location).jsonPath().getString("state")));
        return answer(location);
    }

    /** How much was done before differs whenever a step is added above. */
    private static JsonNode numbered(JsonNode page) {
        ((ObjectNode) page.at("/items/0")).put("seq", 33);
        return ((ObjectNode) page).put("total", 33).put("next", "MzM");
    }

    /** For what was imported today; its days are there, and are text. */
    private static void compareButDays(String name, JsonNode answer) throws IOException {
        write(name, answer);
        assertThat(withoutDays(steady(answer))).as(name).isEqualTo(withoutDays(steady(read(name))));
    }

    private static JsonNode withoutDays(JsonNode node) {
        node.forEach(CatalogContractTest::withoutDays);
        if (node instanceof ObjectNode object) {
            Set.of("since", "readOn").stream()
                    .filter(field -> object.path(field).isTextual())
                    .forEach(field -> object.set(field, TextNode.valueOf("(differs)")));
        }
        return node;
    }

    private static void compare(String name, JsonNode answer) throws IOException {
        write(name, answer);
        assertThat(steady(answer)).as(name).isEqualTo(steady(read(name)));
    }

    private static void write(String name, JsonNode answer) throws IOException {
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(EXAMPLES.resolve(name), PRETTY.writeValueAsString(answer) + "\n", UTF_8);
        }
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.readTree(Files.readString(EXAMPLES.resolve(name), UTF_8));
    }

    private static JsonNode steady(JsonNode node) {
        for (JsonNode child : node) {
            steady(child);
        }
        if (node instanceof ObjectNode object) {
            VOLATILE.stream()
                    .filter(field -> object.path(field).isTextual())
                    .forEach(field -> object.set(field, TextNode.valueOf("(differs)")));
            dates(object);
        }
        return node;
    }

    /** The day of an import is today's; days of the seed are fixed and compared. */
    private static void dates(ObjectNode object) {
        boolean imported = object.path("source").asText().equals("models.dev")
                || object.path("feed").asText().equals("huggingface");
        if (imported && object.has("since")) {
            object.set("since", TextNode.valueOf("(differs)"));
            object.set("readOn", TextNode.valueOf("(differs)"));
        }
    }
}
