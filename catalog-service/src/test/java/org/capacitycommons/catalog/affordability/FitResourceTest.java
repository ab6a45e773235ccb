package org.capacitycommons.catalog.affordability;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class FitResourceTest {
    private static final String LLAMA = "/api/v1/models/meta-llama/Llama-3.1-8B-Instruct/fit?hardware=";

    @Test
    void aModelOnACard_hasMemoryFitAndSpeed_withSources() {
        when().get(LLAMA + "nvidia-t4-16gb")
                .then()
                .statusCode(200)
                .body("fit.fit", equalTo("FITS"))
                .body("fit.memory.weights.low", equalTo("4.91"))
                .body("fit.memory.keyValueCache.low", equalTo("1.07"))
                .body("fit.memory.complete", equalTo(true))
                .body("fit.speed.low", notNullValue())
                .body("fit.measured", nullValue())
                .body("fit.download.cost.missing", contains("atHand.dataPricePerGb"))
                .body("assumptions.name", hasItem("architecture"));
    }

    @Test
    void whatPeopleMeasuredOnTheSameChip_standsBesideTheEstimate() {
        when().get(LLAMA + "mac-mini-m4-pro-64gb")
                .then()
                .body("fit.measured.low", equalTo(47.25f))
                .body("fit.measured.ranOn", equalTo("Apple M4 Pro, 24.0 GiB"))
                .body("fit.measured.source", notNullValue());
        when().get(LLAMA + "mac-mini-m4-pro-64gb&quantisation=Q8_0").then().body("fit.measured", nullValue());
    }

    @Test
    void aMixtureOfExperts_needsAllOfItself_andIsMarkedUncertain() {
        when().get("/api/v1/models/openai/gpt-oss-120b/fit?hardware=nvidia-h100-80gb-sxm&quantisation=MXFP4")
                .then()
                .body("fit.fit", equalTo("FITS"))
                .body("fit.memory.weights.low", equalTo("62.16"))
                .body("fit.speedUncertain", equalTo(true));
        when().get("/api/v1/models/MiniMaxAI/MiniMax-M2/fit?hardware=nvidia-h100-80gb-sxm")
                .then()
                .body("fit.fit", equalTo("NO"))
                .body("fit.speed.missing", contains("fit"));
    }

    @Test
    void whatTheCatalogueDoesNotKnow_isSaid() {
        when().get("/api/v1/models/google-deepmind/graphcast/fit?hardware=nvidia-t4-16gb")
                .then()
                .statusCode(200)
                .body("fit.fit", nullValue())
                .body("fit.share.missing", contains("parametersTotal"));
        when().get(LLAMA + "nvidia-jetson-orin-nx-16gb")
                .then()
                .body("fit.fit", equalTo("FITS"))
                .body("fit.speed.missing", contains("atHand.bandwidthGbPerSecond"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/v1/models/Qwen/Qwen3-8B/fit,                                               400, hardware
            /api/v1/models/Qwen/Qwen3-8B/fit?hardware=abacus,                               400, hardware
            /api/v1/models/Qwen/Qwen3-8B/fit?hardware=nvidia-t4-16gb&quantisation=Q9,       400, quantisation
            /api/v1/models/Qwen/Qwen3-8B/fit?hardware=nvidia-t4-16gb&contextTokens=0,       400, contextTokens
            /api/v1/models/compare?id=Qwen/Qwen3-8B,                                           400, id
            /api/v1/models/compare,                                                                400, id
            /api/v1/models/compare?id=a/1&id=a/2&id=a/3&id=a/4&id=a/5,         400, id
            /api/v1/models/compare?id=Qwen/Qwen3-8B&id=nobody/nothing,                     404, id[1]
            /api/v1/models/compare?id=Qwen/Qwen3-8B&id=microsoft/phi-4&usedIn=Kenya,       400, usedIn
            """)
    void whatCantBe_isRefusedWithTheField(String path, int status, String field) {
        when().get(path).then().statusCode(status).body("errors.field", hasItem(field));
    }

    @Test
    void aModelThatIsNotThere_is404() {
        when().get("/api/v1/models/nobody/nothing/fit?hardware=nvidia-t4-16gb")
                .then()
                .statusCode(404);
    }

    @Test
    void modelsStandSideBySide_inTheOrderAskedFor() {
        when().get("/api/v1/models/compare?id=tencent/Hunyuan-A13B-Instruct&id=Qwen/Qwen3-8B"
                        + "&usedIn=DE&hardware=nvidia-rtx-4090-24gb")
                .then()
                .statusCode(200)
                .body("items.model.id", contains("tencent/Hunyuan-A13B-Instruct", "Qwen/Qwen3-8B"))
                .body("items[0].licence", hasSize(4))
                .body("items[0].licence.permission.unique()", contains("NOT_ALLOWED"))
                .body("items[0].licence[0].grounds[0].term", equalTo("territory"))
                .body("items[1].licence.permission.unique()", contains("ALLOWED"))
                .body("items[0].fit.fit", equalTo("NO"))
                .body("items[1].fit.fit", equalTo("FITS"));
        when().get("/api/v1/models/compare?id=microsoft/phi-4&id=Qwen/Qwen3-8B")
                .then()
                .body("items[0].fit", nullValue())
                .body("hardware", nullValue());
    }

    @Test
    void aPageOfModels_isSizedInOneCall_andHeldAgainstAMachineWhenOneIsNamed() {
        when().get("/api/v1/fits?id=Qwen/Qwen3-8B&id=MiniMaxAI/MiniMax-M2&id=nobody/nothing")
                .then()
                .statusCode(200)
                .body("items.modelId", contains("MiniMaxAI/MiniMax-M2", "Qwen/Qwen3-8B"))
                .body("items[1].download.gigabytes.low", equalTo("5.01"))
                .body("items[1].fit", nullValue());
        when().get("/api/v1/fits?id=Qwen/Qwen3-8B&id=MiniMaxAI/MiniMax-M2&hardware=nvidia-t4-16gb")
                .then()
                .body("items.fit.fit", contains("NO", "FITS"));
        when().get("/api/v1/fits").then().statusCode(400).body("errors.field", hasItem("id"));
        when().get("/api/v1/fits?id=Qwen/Qwen3-8B&hardware=abacus")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("hardware"));
    }
}
