package org.capacitycommons.catalog.importing.modelsdevmodels;

import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ModelsDevModelsSourceTest {

    private static HeardModels model(String fields) throws IOException {
        return HeardModels.from(
                new ModelsDevModelsSource(), "{\"lab/m\":{\"id\":\"lab/m\",\"name\":\"M 1\"" + fields + "}}");
    }

    @Test
    void theRepository_isThatOfTheWeightsAsTheyWereMade() throws IOException {
        RawModel model = model(",\"open_weights\":true,\"weights\":[{\"label\":\"Hugging Face (FP8)\",\"url\":"
                        + "\"https://huggingface.co/lab/M-1-FP8\"},{\"label\":\"Hugging Face\",\"url\":"
                        + "\"https://huggingface.co/lab/M-1\",\"format\":\"safetensors\"}]")
                .only();

        assertThat(model.hubId()).isEqualTo("lab/M-1");
        assertThat(Objects.requireNonNull(model.newModel()).name()).isEqualTo("M-1");
    }

    @Test
    void closedModels_andThoseWithoutWeights_becomeNone() throws IOException {
        assertThat(model(",\"open_weights\":false").only().newModel()).isNull();
        assertThat(model(",\"open_weights\":true").only().newModel()).isNull();
        assertThat(model(",\"open_weights\":false").facts()).containsEntry("access", "API access");
    }

    @Test
    void silenceOnWeights_isNoWordOnAccess() throws IOException {
        assertThat(model("").facts()).doesNotContainKey("access");
    }

    @Test
    void aKeyOfFiveThousandLetters_andADayThatIsNone_areNotTaken() throws IOException {
        assertThat(HeardModels.from(new ModelsDevModelsSource(), "{\"" + "k".repeat(5_000) + "\":{\"name\":\"M\"}}")
                        .only()
                        .fault())
                .contains("key");
        assertThat(model(",\"release_date\":\"2025-02-30\"").facts()).doesNotContainKey("released");
    }

    @Test
    void aMonth_isADate_zeroIsNotStated_andFormatsAreNoModalities() throws IOException {
        assertThat(model(",\"release_date\":\"2024-09\",\"limit\":{\"context\":0,\"output\":8192},"
                                + "\"modalities\":{\"input\":[\"text\",\"pdf\",\"image\"],\"output\":[\"text\"]}")
                        .facts())
                .containsEntry("released", "2024-09")
                .containsEntry("modalities", "text, image")
                .doesNotContainKey("contextTokens");
    }

    @Test
    void newFields_areTaken_andUnknownOnesLeft() throws IOException {
        assertThat(model(
                                ",\"description\":\"words\",\"parameters\":{\"total\":284000000000,\"active\":13e9,"
                                        + "\"architecture\":\"moe\",\"source\":\"x\"},\"license\":\"MIT\",\"novelty\":{\"a\":[1]}")
                        .facts())
                .containsEntry("parametersTotal", "284000000000")
                .containsEntry("parametersActive", "13000000000")
                .containsEntry("architecture", "moe")
                .containsEntry("licence", "MIT");
    }

    @Test
    void scores_areNumbersOrWords_withAllThatTellsThemApart() throws IOException {
        assertThat(model(
                                ",\"benchmarks\":[{\"name\":\"SWE\",\"score\":21.410,\"metric\":\"rate\",\"dataset\":\"public\","
                                        + "\"harness\":\"h\",\"source\":\"https://example.org\",\"date\":\"2025-05-09\"},"
                                        + "{\"name\":\"Elo\",\"score\":\"A+\",\"source\":\"javascript:x\"},{\"name\":\"none\"}]")
                        .only()
                        .scores())
                .extracting(
                        RawModel.Score::benchmark,
                        RawModel.Score::score,
                        RawModel.Score::variant,
                        RawModel.Score::evaluatedOn,
                        RawModel.Score::sourceUrl)
                .containsExactly(
                        tuple("SWE", "21.410", "h, public", "2025-05-09", "https://example.org"),
                        tuple("Elo", "A+", null, null, null));
    }

    @Test
    void aRecordWithoutName_isRejected() throws IOException {
        assertThat(HeardModels.from(new ModelsDevModelsSource(), "{\"lab/m\":{\"id\":\"lab/m\"}}")
                        .rejections())
                .containsExactly("records/lab/m: name is missing");
    }
}
