package org.capacitycommons.catalog.importing.llmfit;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LlmfitSourceTest {

    private static HeardModels read(String list) throws IOException {
        return HeardModels.from(new LlmfitSource(), list);
    }

    @Test
    void theExactCount_isTaken_activeOnesAreEstimates_andTheContextIsNotBelieved() throws IOException {
        RawModel model = read("[{\"name\":\"openai/gpt-oss-120b\",\"parameter_count\":\"120.4B\","
                        + "\"parameters_raw\":116829156672,\"active_parameters\":9595358141,\"context_length\":4096,"
                        + "\"release_date\":null}]")
                .only();

        assertThat(model.facts())
                .extracting(fact -> fact.field().wire(), RawModel.Fact::value, RawModel.Fact::certainty)
                .containsExactly(
                        tuple("parametersTotal", "116829156672", Certainty.CONFIRMED),
                        tuple("parametersActive", "9595358141", Certainty.ESTIMATED));
    }

    @Test
    void testPieces_andRepackedWeights_sayNothing_andNothingHereBecomesAModel() throws IOException {
        HeardModels heard = read("[{\"name\":\"peft-internal-testing/tiny-random-gpt2\",\"parameters_raw\":83161},"
                + "{\"name\":\"lab/m-AWQ\",\"parameters_raw\":5},{\"name\":\"lab/m\",\"parameters_raw\":5}]");

        assertThat(heard.models()).extracting(model -> model.facts().size()).containsExactly(0, 0, 1);
        assertThat(heard.models()).extracting(RawModel::newModel).containsOnlyNulls();
    }

    @Test
    void aCountThatIsNone_rejectsTheRecord() throws IOException {
        assertThat(read("[{\"name\":\"lab/m\",\"parameters_raw\":-1},{\"name\":\"lab/n\",\"parameters_raw\":\"8B\"}]")
                        .rejections())
                .containsExactly(
                        "records/1/lab/m: parameters_raw is negative",
                        "records/2/lab/n: parameters_raw is not a number");
    }
}
