package org.capacitycommons.catalog.importing.huggingface;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class HuggingFaceSourceTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static HeardModels read(String answer) throws IOException {
        return HeardModels.from(new HuggingFaceSource(), answer);
    }

    /** One model in a list, with some fields beside its id. */
    private static HeardModels model(String fields) throws IOException {
        return read("[{\"id\":\"lab/model-1\",\"pipeline_tag\":\"text-generation\"" + fields + "}]");
    }

    private static RawModel.Revision revision(String fields) throws IOException {
        return Objects.requireNonNull(
                model(",\"sha\":\"" + COMMIT + "\"" + fields).only().revision());
    }

    @Test
    void aList_andASingleAnswer_areBothRead_andNeitherIsAllThereIs() throws IOException {
        String one = "{\"_id\":\"6909b87b734dd24dd19da3ef\",\"id\":\"lab/model-1\",\"modelId\":\"lab/model-1\","
                + "\"private\":false,\"tags\":[\"license:mit\"],\"inferenceProviderMapping\":%s}";

        assertThat(read("[" + one.formatted("[{\"provider\":\"x\"}]") + "]").facts())
                .containsEntry("licence", "MIT");
        assertThat(read(one.formatted("{\"x\":{\"status\":\"live\"}}")).facts()).containsEntry("licence", "MIT");
        assertThat(new HuggingFaceSource().whole()).isFalse();
        assertThat(read("[" + one.formatted("[]") + "]").only().isPartial()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "cardData":{"license":"apache-2.0"}                                            | Apache-2.0
            "cardData":{"license":["apache-2.0"]}                                          | Apache-2.0
            "tags":["license:apache-2.0","en"]                                             | Apache-2.0
            "cardData":{"license":["mit","apache-2.0"]}                                    | MIT | Apache-2.0
            "cardData":{"license":"other","license_name":"falcon-llm-license"}             | LicenseRef-falcon-llm
            "cardData":{"license":"other","license_name":"house-terms","license_link":"x"} | house-terms
            "cardData":{"license":"other"}                                                 | other
            "cardData":{"license":"bsl-1.0"}                                               | BSL-1.0
            """)
    void theLicence_isTextOrList_onTheCardOrATag(String field, String licence) throws IOException {
        assertThat(model("," + field).facts().get("licence")).startsWith(licence);
    }

    @Test
    void twoLicencesOnOneCard_andOther_areNotSure() throws IOException {
        assertThat(model(",\"cardData\":{\"license\":[\"mit\",\"apache-2.0\"]}")
                        .only()
                        .facts())
                .filteredOn(fact -> fact.field().wire().equals("licence"))
                .extracting(RawModel.Fact::certainty)
                .containsOnly(Certainty.UNCONFIRMED);
    }

    @Test
    void aNameBeside_other_isNoLicenceOfThatName() throws IOException {
        RawModel model = model(
                        ",\"cardData\":{\"license\":\"other\",\"license_name\":\"mit\",\"license_link\":\"LICENSE\"}")
                .only();

        assertThat(model.facts())
                .filteredOn(fact -> fact.field().wire().equals("licence"))
                .extracting(RawModel.Fact::certainty)
                .containsExactly(Certainty.UNCONFIRMED);
    }

    @Test
    void anAnswerThatHoldsTheCard_saysAllThereIsOfItsLicence_andOthersNothing() throws IOException {
        assertThat(model(",\"tags\":[\"en\"]").only().speaksOf()).contains(FactField.LICENCE, FactField.BASE_MODEL);
        assertThat(model(",\"cardData\":{}").only().speaksOf()).contains(FactField.LICENCE_STATUS);
        assertThat(model("").only().speaksOf()).isEmpty();
    }

    @Test
    void aBase_isOnTheCardOrInATag() throws IOException {
        assertThat(model(",\"cardData\":{\"base_model\":[\"lab/base\"]},\"tags\":[\"base_model:lab/base\","
                                + "\"base_model:finetune:lab/base\",\"base_model:merge:CohereForAI/aya\"]")
                        .facts())
                .containsEntry("baseModel", "lab/base, CohereLabs/aya");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"siblings\":[{\"rfilename\":\"a\\u0000.gguf\"}],\"sha\":\"" + COMMIT + "\"",
                "\"evalResults\":[{\"dataset\":{\"id\":\"a\\u0000b\"},\"value\":1}]",
                "\"evalResults\":[{\"dataset\":{\"id\":\"b\"},\"value\":1e200000}]",
                "\"evalResults\":[{\"dataset\":{\"id\":\"b\"},\"value\":\"\\ud800\"}]",
                "\"config\":{\"quantization_config\":{\"quant_method\":\"q\\u0000\"}},\"sha\":\"" + COMMIT + "\""
            })
    void whatCanNotBeStored_makesTheRecordUseless(String field) throws IOException {
        assertThat(model("," + field).only().fault()).isNotNull();
        assertThat(model("").only().fault()).isNull();
    }

    @Test
    void noLicence_isSaidToBeNone_onlyWhereTheTagsAreThere() throws IOException {
        assertThat(model(",\"tags\":[\"en\"]").facts()).containsEntry("licenceStatus", "NONE_STATED");
        assertThat(model("").facts()).doesNotContainKey("licenceStatus");
    }

    @Test
    void languages_comeFromTheCard_andNeverFromFreeTags() throws IOException {
        assertThat(model(",\"tags\":[\"da\",\"sw\"]").facts()).doesNotContainKey("languages");
        RawModel seaLion = model(",\"cardData\":{\"language\":[\"en\",\"tl\",\"fil\",\"multilingual\"]}")
                .only();
        assertThat(seaLion.facts())
                .filteredOn(fact -> fact.field().wire().equals("languages"))
                .extracting(RawModel.Fact::value, RawModel.Fact::stated)
                .containsExactly(tuple("en, fil", "en, tl, fil, multilingual"));
        assertThat(model(",\"cardData\":{\"language\":\"sw\"}").facts()).containsEntry("languages", "sw");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "gated":false    | NO
            "gated":"auto"   | YES
            "gated":"manual" | YES
            "gated":"False"  | NO
            """)
    void gated_isFalseOrAWord(String field, String gated) throws IOException {
        assertThat(model("," + field).facts()).containsEntry("gated", gated);
    }

    @Test
    void theDayOnWhichDatesBegin_isNoDate() throws IOException {
        assertThat(model(",\"createdAt\":\"2022-03-02T23:29:04.000Z\"").facts()).doesNotContainKey("repositoryCreated");
        assertThat(model(",\"createdAt\":\"2025-10-22T13:45:10.000Z\"").facts())
                .containsEntry("repositoryCreated", "2025-10-22");
    }

    @Test
    void packedElements_giveBytes_butNoParameterCount() throws IOException {
        String gptOss =
                ",\"safetensors\":{\"parameters\":{\"BF16\":2167371072,\"U8\":118244966400},\"total\":120412337472}";

        assertThat(model(gptOss).facts()).doesNotContainKey("parametersTotal");
        assertThat(revision(gptOss).weightsBytes()).isEqualTo(2L * 2_167_371_072L + 118_244_966_400L);
        assertThat(revision(gptOss).elements()).isEqualTo(Map.of("BF16", 2_167_371_072L, "U8", 118_244_966_400L));
    }

    @Test
    void unpackedElements_areParameters() throws IOException {
        assertThat(model(",\"safetensors\":{\"parameters\":{\"BF16\":8030261248},\"total\":8030261248}")
                        .facts())
                .containsEntry("parametersTotal", "8030261248");
        assertThat(model(",\"gguf\":{\"total\":8030261312,\"context_length\":131072}")
                        .facts())
                .containsEntry("parametersTotal", "8030261312")
                .containsEntry("contextTokens", "131072");
    }

    @Test
    void files_comeWithSizeAndHash_whereTheAnswerHasThem_andTheirQuantisation() throws IOException {
        String sha = "a".repeat(64);
        RawModel.Revision revision = revision(",\"lastModified\":\"2025-11-06T10:00:00.000Z\",\"siblings\":["
                + "{\"rfilename\":\"README.md\",\"size\":10},"
                + "{\"rfilename\":\"model-Q4_K_M.gguf\",\"size\":131,\"lfs\":{\"size\":4920734272,\"sha256\":\"" + sha
                + "\",\"pointerSize\":131}},{\"rfilename\":\"model-IQ2_XXS-00001-of-00002.gguf\"},"
                + "{\"rfilename\":\"model.BF16.gguf\",\"size\":16}]");

        assertThat(revision.commit()).isEqualTo(COMMIT);
        assertThat(revision.files())
                .extracting(
                        RawModel.Revision.File::path,
                        RawModel.Revision.File::sizeBytes,
                        RawModel.Revision.File::sha256,
                        RawModel.Revision.File::quantisation)
                .containsExactly(
                        tuple("model-Q4_K_M.gguf", 4_920_734_272L, sha, "Q4_K_M"),
                        tuple("model-IQ2_XXS-00001-of-00002.gguf", null, null, "IQ2_XXS"),
                        tuple("model.BF16.gguf", 16L, null, "BF16"));
    }

    @Test
    void repackedWeights_areFilesOfTheirOriginal_andSayNothingElseOfIt() throws IOException {
        RawModel packed = read("{\"id\":\"quants/model-1-GGUF\",\"sha\":\"" + COMMIT
                        + "\",\"pipeline_tag\":\"text-generation\",\"tags\":[\"base_model:lab/model-1\","
                        + "\"base_model:quantized:lab/model-1\",\"license:mit\"],"
                        + "\"siblings\":[{\"rfilename\":\"model-1-Q8_0.gguf\",\"size\":5}]}")
                .only();

        assertThat(packed.hubId()).isEqualTo("lab/model-1");
        assertThat(packed.facts()).isEmpty();
        assertThat(packed.newModel()).isNull();
        assertThat(Objects.requireNonNull(packed.revision()).repository()).isEqualTo("quants/model-1-GGUF");
    }

    @Test
    void scores_areReadInBothForms() throws IOException {
        RawModel scored = model(",\"model-index\":[{\"name\":\"m\",\"results\":[{\"task\":{\"type\":"
                        + "\"automatic-speech-recognition\"},\"dataset\":{\"name\":\"FLEURS\",\"type\":\"fleurs\","
                        + "\"config\":\"sw\"},\"metrics\":[{\"type\":\"wer\",\"value\":21.40}]}]}],\"evalResults\":"
                        + "[{\"dataset\":{\"id\":\"cais/hle\",\"task_id\":\"hle\"},\"value\":51,\"date\":\"2025-11-06\","
                        + "\"source\":{\"url\":\"https://example.org/r\",\"user\":\"somebody\"}}]")
                .only();

        assertThat(scored.scores())
                .extracting(
                        RawModel.Score::benchmark,
                        RawModel.Score::language,
                        RawModel.Score::score,
                        RawModel.Score::evaluatedBy,
                        RawModel.Score::evaluatedOn)
                .containsExactly(
                        tuple("FLEURS", "sw", "21.40", null, null),
                        tuple("cais/hle", null, "51", "somebody", "2025-11-06"));
    }

    @ParameterizedTest
    @CsvSource({
        "hf-internal-testing/tiny-random-gpt2, false",
        "lab/model-1-test, false",
        "lab/model-1-AWQ, false",
        "lab/Model-1-GGUF, false",
        "TinyLlama/TinyLlama-1.1B-Chat-v1.0, true",
        "lab/contest-7b, true"
    })
    void testPieces_andRepackedWeights_becomeNoModels(String id, boolean becomes) throws IOException {
        RawModel model = read("[{\"id\":\"" + id + "\",\"pipeline_tag\":\"text-generation\"}]")
                .only();

        assertThat(model.newModel() != null).isEqualTo(becomes);
    }

    @Test
    void withoutATask_tooLittleIsKnown_toTakeAModelUp() throws IOException {
        assertThat(read("[{\"id\":\"lab/model-1\"}]").only().newModel()).isNull();
    }

    @Test
    void aRecordWithAFault_isRejectedWithPlaceAndReason() throws IOException {
        assertThat(read("[{\"id\":7},{\"id\":\"lab\"},{\"id\":\"lab/secret\",\"private\":true},"
                                + "{\"id\":\"lab/m\",\"cardData\":{\"license\":{\"a\":1}}},5,{\"id\":\"lab/good\"}]")
                        .rejections())
                .containsExactly(
                        "records/1: id is not text",
                        "records/2: has no id that can be used",
                        "records/3/lab/secret: the repository is private or disabled",
                        "records/4/lab/m: cardData license is not text",
                        "records/5: is not an object");
    }

    @Test
    void theMessageForAModelThatIsNotThere_isToldAsSuch() {
        assertThatThrownBy(() -> read("{\"error\":\"Invalid username or password.\"}"))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessageContaining("not there or not public");
        assertThatThrownBy(() -> read("[{\"id\":\"lab/m\"")).isInstanceOf(UnreadableFeed.class);
        assertThatThrownBy(() -> read("7")).isInstanceOf(UnreadableFeed.class);
    }

    @Test
    void anEndlessRecord_isSkipped_andTheNextOneTaken() throws IOException {
        String endless = "{\"id\":\"lab/huge\",\"tags\":[" + "1,".repeat(250_000) + "1]}";

        HeardModels heard = read("[" + endless + ",{\"id\":\"lab/good\"}]");

        assertThat(heard.rejections()).containsExactly("records/1: is too large for one record");
        assertThat(heard.only().key()).isEqualTo("lab/good");
    }
}
