package org.capacitycommons.catalog.importing.odh;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OdhSourceTest {

    private static HeardModels model(String fields) throws IOException {
        return HeardModels.from(new OdhSource(), "[{\"name\":\"RedHatAI/phi-4\"" + fields + "}]");
    }

    @ParameterizedTest
    @CsvSource({
        "RedHatAI/phi-4-quantized.w4a16, phi-4",
        "RedHatAI/gpt-oss-120b-essential, gpt-oss-120b",
        "RedHatAI/Meta-Llama-3.1-8B-Instruct-FP8-dynamic, Llama-3.1-8B-Instruct",
        "RedHatAI/Mistral-Small-4-119B-2603-NVFP4, Mistral-Small-4-119B-2603",
        "RedHatAI/Qwen3-8B-FP8-dynamic, Qwen3-8B",
        "granite-7b-redhat-lab, granite-7b-redhat-lab"
    })
    void aBuild_isTracedToWhatWasBuilt_byNameOnly(String name, String built) throws IOException {
        RawModel model = HeardModels.from(new OdhSource(), "[{\"name\":\"" + name + "\"}]")
                .only();

        assertThat(model.name()).isEqualTo(built);
        assertThat(model.hubId()).isNull();
    }

    @Test
    void multilingual_isNoLanguage_andTwoTagsOfOneLanguage_areOne() throws IOException {
        assertThat(model(",\"language\":[\"en\",\"zsm\",\"ms\",\"multilingual\",\"cz\"]")
                        .only()
                        .facts())
                .extracting(RawModel.Fact::value, RawModel.Fact::stated)
                .containsExactly(tuple("en, ms, cs", "en, zsm, ms, multilingual, cz"));
        assertThat(model(",\"language\":[]").facts()).doesNotContainKey("languages");
    }

    @ParameterizedTest
    @CsvSource({"MistralAI, Mistral AI", "Mistral, Mistral AI", "Mistral AI, Mistral AI", "IBM, IBM"})
    void oneProvider_hasSeveralSpellings(String stated, String provider) throws IOException {
        assertThat(model(",\"provider\":\"" + stated + "\"").facts()).containsEntry("developer", provider);
    }

    @Test
    void whoeverPacksAModel_isNotItsDeveloper() throws IOException {
        assertThat(model(",\"provider\":\"Red Hat\"").facts()).doesNotContainKey("developer");
    }

    @Test
    void licences_areThoseOfTheHub() throws IOException {
        assertThat(model(",\"license\":\"llama3.3\"").facts()).containsEntry("licence", "LicenseRef-llama3.3");
        assertThat(model(",\"license\":\"modified-mit\"").facts()).containsEntry("licence", "LicenseRef-modified-mit");
    }

    @Test
    void dates_areMillisecondsAsText_andAnythingElseIsAFault() throws IOException {
        assertThat(model(",\"createTimeSinceEpoch\":\"1758153600000\"").rejections())
                .isEmpty();
        assertThat(model(",\"createTimeSinceEpoch\":\"2025-09-18\"").rejections())
                .containsExactly("records/1/RedHatAI/phi-4: createTimeSinceEpoch is not a number of milliseconds");
        assertThat(model(",\"createTimeSinceEpoch\":1758153600000").rejections())
                .containsExactly("records/1/RedHatAI/phi-4: createTimeSinceEpoch is not text");
    }

    @Test
    void customProperties_ofWhateverForm_doNotMatter() throws IOException {
        assertThat(model(
                                ",\"customProperties\":{\"a\":{\"metadataType\":\"MetadataDoubleValue\",\"double_value\":1.5}},"
                                        + "\"artifacts\":[{\"uri\":\"oci://x\"}],\"tasks\":[\"text-to-text\",\"text-generation\"]")
                        .facts())
                .containsExactlyEntriesOf(Map.of("tasks", "text-generation"));
    }
}
