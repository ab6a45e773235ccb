package org.capacitycommons.catalog.importing.commons;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.importing.RawCatalogueModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommonsModelsSourceTest {
    private static final String LINE = """
            {"id":"ns/one","hubId":null,"name":"=One","developerId":"d","developerName":"D","developerNations":["KE"],\
            "developerKind":"COMPANY","developerSource":"s","parametersTotal":7000000000,"parametersActive":null,\
            "contextTokens":8192,"modalities":["text"],"tasks":["text-generation"],"languages":["sw","en"],\
            "languagesClaimed":null,"sectors":[],"warningKey":null,"released":"2025-04","licenceId":"MIT",\
            "licenceStatus":"CONFIRMED","licenceCandidates":[],"licenceNote":"Say \\"so\\", please","openness":"OPEN_WEIGHTS",\
            "gated":"NO","aliases":["one"],"facts":[{"field":"released","value":"2025-04","certainty":"CONFIRMED",\
            "source":"s","sourceUrl":null,"readOn":"2026-08-01"}]}""";
    private static final String CSV = """
            id,hubId,name,developerId,developerName,developerNations,developerKind,developerSource,parametersTotal,\
            parametersActive,contextTokens,modalities,tasks,languages,languagesClaimed,sectors,warningKey,released,\
            licenceId,licenceStatus,licenceCandidates,licenceNote,openness,gated,aliases,facts
            ns/one,,'=One,d,D,KE,COMPANY,s,7000000000,,8192,text,text-generation,sw;en,,,,2025-04,MIT,CONFIRMED,,\
            "Say ""so"", please",OPEN_WEIGHTS,NO,one,"[{""field"":""released"",""value"":""2025-04"",\
            ""certainty"":""CONFIRMED"",""source"":""s"",""sourceUrl"":null,""readOn"":""2026-08-01""}]"
            """;

    private final List<RawCatalogueModel> taken = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    private void read(String file) throws IOException {
        new CommonsModelsSource(new ObjectMapper())
                .read(new ByteArrayInputStream(file.getBytes(UTF_8)), new Source.Sink<>() {
                    @Override
                    public void record(RawCatalogueModel model) {
                        taken.add(model);
                    }

                    @Override
                    public void rejected(String place, String reason) {
                        rejected.add(place + " " + reason);
                    }
                });
    }

    @Test
    void aLine_andARowOfTheSame_areTheSame() throws IOException {
        read(LINE + "\n");
        read(CSV);

        assertThat(rejected).isEmpty();
        assertThat(taken).extracting(RawCatalogueModel::key).containsExactly("ns/one", "ns/one");
        assertThat(taken.get(0).body()).isEqualTo(LINE).isEqualTo(taken.get(1).body());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    `"id":"ns/one"`, `"id":"one"`, id is not of the form
                    `"parametersTotal":7000000000`, `"parametersTotal":-1`, parametersTotal is not a whole number
                    `"parametersTotal":7000000000`, `"parametersTotal":0`, parametersTotal is not a whole number
                    `"parametersTotal":7000000000`, `"parametersTotal":1e30`, parametersTotal is not a whole number
                    `"contextTokens":8192`, `"contextTokens":9999999999`, contextTokens is not a whole number
                    `"gated":"NO"`, `"gated":"MAYBE"`, gated has a value that is not known
                    `"licenceId":"MIT"`, `"licenceId":null`, licenceId is missing
                    `"tasks":["text-generation"]`, `"tasks":"text-generation"`, tasks is not a list
                    `"sourceUrl":null`, `"sourceUrl":"javascript:alert(1)"`, a fact has a source address that is none
                    `"released":"2025-04"`, `"released":"2025-99"`, released is not a year
                    `"value":"2025-04"`, `"value":"2025-02-30"`, a fact has a value that released can't have
                    `"field":"released","value":"2025-04"`, `"field":"parametersTotal","value":"8B"`, a fact has a value
                    `"field":"released","value":"2025-04"`, `"field":"licenceStatus","value":"maybe"`, a fact has a value
                    `"field":"released","value":"2025-04"`, `"field":"trainingComputeFlop","value":"1e500000000"`, a fact has
                    `"field":"released","value":"2025-04"`, `"field":"colour","value":"red"`, a fact is about a field
                    `"readOn":"2026-08-01"`, `"readOn":"2026-02-30"`, a fact was read on a day that is none
                    `"readOn":"2026-08-01"`, `"readOn":"2026-13-01"`, a fact was read on a day that is none
                    `"gated":"NO"`, `"gated":"NO","owner":"me"`, has fields that are not known: owner""")
    void aBadField_costsItsRecordOnly(String good, String bad, String reason) throws IOException {
        read(LINE.replace(good, bad) + "\n" + LINE + "\n");

        assertThat(taken).hasSize(1);
        assertThat(rejected).singleElement().asString().startsWith("lines/1 " + reason);
    }

    @Test
    void aFileThatIsCutOff_isRefusedAsAWhole() {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> read(LINE + "\n" + LINE.substring(0, 100)))
                .withMessageContaining("after line");
    }
}
