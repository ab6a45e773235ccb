package org.capacitycommons.catalog.importing.epoch;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EpochSourceTest {
    private static final String HEADER =
            "Model,Organization,Publication date,Parameters,Confidence,Link,%s,Model accessibility,Abstract\n";
    private static final String TODAY = HEADER.formatted("Country (of organization)");

    private static HeardModels read(String table) throws IOException {
        return HeardModels.from(new EpochSource(), table);
    }

    @Test
    void aByteOrderMark_quotedLines_andLongCells_areRead() throws IOException {
        String row = "\"Solar, Open\n\",Upstage,2025-12-31,102000000000.0,Confident,"
                + "\"https://example.org,\nhttps://huggingface.co/upstage/Solar-Open-100B\","
                + "Korea (Republic of),Open weights (unrestricted),\"" + "long \"\"abstract\"\"\n".repeat(20_000)
                + "\"\n";

        HeardModels heard = read("\ufeff" + TODAY + row);

        assertThat(heard.only().name()).isEqualTo("Solar, Open");
        assertThat(heard.only().hubId()).isEqualTo("upstage/Solar-Open-100B");
        assertThat(heard.facts())
                .containsEntry("parametersTotal", "102000000000")
                .containsEntry("released", "2025-12-31")
                .containsEntry("developerNations", "KR")
                .containsEntry("commercialUse", "YES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Country (of organization)", "Country (from Organization)"})
    void theCountry_isFoundUnderBothNames(String column) throws IOException {
        assertThat(read(HEADER.formatted(column)
                                + "M,Lab,2025-01-01,,,,\"United States of America,France,Nowhere\",,\n")
                        .facts())
                .containsEntry("developerNations", "US, FR");
    }

    @Test
    void blanks_areNotStated() throws IOException {
        assertThat(read(TODAY + "M,,,,,,,,\n").only().facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Open weights (unrestricted)    | YES
            Open weights (restricted use)  | CONDITIONAL
            Open weights (non-commercial)  | NO
            """)
    void accessibility_saysWhatMayBeDone_andNamesNoLicence(String stated, String verdict) throws IOException {
        HeardModels heard = read(TODAY + "M,Lab,,,,,," + stated + ",\n");

        assertThat(heard.facts()).containsEntry("commercialUse", verdict).doesNotContainKey("licence");
    }

    @Test
    void anApi_saysNothingOfWeights() throws IOException {
        assertThat(read(TODAY + "M,Lab,,,,,,API access,\n").facts())
                .containsEntry("access", "API access")
                .doesNotContainKey("commercialUse");
    }

    @Test
    void twoVersionsOfOneName_areTwoRecords() throws IOException {
        assertThat(read(TODAY + "M,Lab,2024-01-01,,,,,,\nM,Lab,2025-01-01,,,,,,\n")
                        .models())
                .extracting(RawModel::key)
                .containsExactly("M (2024-01-01)", "M (2025-01-01)");
    }

    @Test
    void aRowWithoutName_orWithANegativeCount_isRejected() throws IOException {
        assertThat(read(TODAY + " ,Lab,,,,,,,\nM,Lab,,-5,,,,,\n").rejections())
                .containsExactly("records/1: has no name", "records/2/M: Parameters is negative");
    }

    @Test
    void anotherTable_isRefused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessageContaining("Model");
        assertThatThrownBy(() -> read(TODAY + "M,\"never closed")).isInstanceOf(UnreadableFeed.class);
    }
}
