package org.capacitycommons.catalog.importing.mot;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class MotSourceTest {

    private static HeardModels read(String json) throws IOException {
        return HeardModels.from(new MotSource(), json);
    }

    private static HeardModels release(String fields) throws IOException {
        return read("{\"models/M.yml\":{\"framework\":{},\"release\":{\"name\":\"M\"" + fields + "}}}");
    }

    @Test
    void aLicenceOfItsOwn_goesBeforeThatOfTheRelease_andTheKindBeforeTheDistribution() throws IOException {
        RawModel model = release(",\"license\":{\"distribution\":{\"name\":\"Apache-2.0\",\"path\":\"\"},"
                        + "\"code\":{\"name\":\"MIT License\",\"path\":\"https://example.org/l\"}},\"components\":["
                        + "{\"name\":\"Model card\",\"license\":\"CC-BY-4.0\"},{\"name\":\"Training code\"},"
                        + "{\"name\":\"Model parameters (Final)\"}]")
                .only();

        assertThat(model.components())
                .extracting(RawModel.Component::name, RawModel.Component::licenceId, RawModel.Component::licenceUrl)
                .containsExactly(
                        tuple("Model card", "CC-BY-4.0", null),
                        tuple("Training code", "MIT", "https://example.org/l"),
                        tuple("Model parameters (Final)", "Apache-2.0", null));
    }

    @Test
    void anEmptyLicence_andUnlicensed_areNone_andPartsThatAreNotThere_areLeftOut() throws IOException {
        RawModel model = release(",\"license\":{},\"components\":[{\"name\":\"Datasets\",\"license\":\"unlicensed\"},"
                        + "{\"name\":\"Data card\",\"license\":\"Component not include\"},"
                        + "{\"name\":\"Model card\",\"license\":\"Component Component not included\"},"
                        + "{\"name\":\"Research paper\",\"license\":\"arxiv non exclusive\"},{\"name\":\"Something\"}]")
                .only();

        assertThat(model.components())
                .extracting(RawModel.Component::name, RawModel.Component::statedLicence, RawModel.Component::licenceId)
                .containsExactly(
                        tuple("Datasets", "unlicensed", null), tuple("Research paper", "arxiv non exclusive", null));
        assertThat(model.facts()).isEmpty();
    }

    @Test
    void theClass_isComputedFromTheComponents() throws IOException {
        String classThree = ",\"producer\":\"IBM\",\"license\":{\"distribution\":{\"name\":\"Apache-2.0\"}},"
                + "\"components\":[{\"name\":\"Model architecture\"},{\"name\":\"Model parameters (Final)\"},"
                + "{\"name\":\"Model card\"},{\"name\":\"Data card\"},{\"name\":\"%s\"},{\"name\":\"Evaluation results\"}]";

        assertThat(release(classThree.formatted("Technical report")).facts())
                .containsEntry("openness", "OPEN_MODEL_CLASS_III")
                .containsEntry("licence", "Apache-2.0")
                .containsEntry("developer", "IBM");
        assertThat(release(classThree.formatted("Research paper")).facts())
                .containsEntry("openness", "OPEN_MODEL_CLASS_III");
        assertThat(release(classThree.formatted("Sample model outputs")).facts())
                .doesNotContainKey("openness");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            https://huggingface.co/facebook/xglm-7.5B · Hugging Face                          | facebook/xglm-7.5B
            https://huggingface.co/CohereForAI/c4ai-command-r-v01                             | CohereLabs/c4ai-command-r-v01
            xai-org/grok-1                                                                    | xai-org/grok-1
            https://huggingface.co/collections/ibm-granite/granite-41-language-models         | null
            Baichuan 2: Open Large-scale Language Models                                      | null
            """)
    void theAddress_mayHaveWordsAfterIt_orNameACollection(String stated, String id) throws IOException {
        assertThat(release(",\"huggingface\":\"" + stated + "\"").only().hubId())
                .isEqualTo(id);
    }

    @Test
    void aFileWithoutAModel_isRejected() throws IOException {
        assertThat(read("{\"models/Unnamed-Model.yml\":{\"release\":{\"name\":\"x\"}},\"models/N.yml\":{}}")
                        .rejections())
                .containsExactly(
                        "records/models/Unnamed-Model.yml: release names no model",
                        "records/models/N.yml: release names no model");
        assertThatThrownBy(() -> read("[]")).isInstanceOf(UnreadableFeed.class);
    }
}
