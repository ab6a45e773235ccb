package org.capacitycommons.catalog.importing.energyscore;

import java.io.IOException;
import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.testdata.HeardModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnergyScoreSourceTest {
    private static final String HEADER = "model,task,gpu_energy_wh,hardware,board_date,stars\n";

    private static HeardModels read(String table) throws IOException {
        return HeardModels.from(new EnergyScoreSource(), table);
    }

    @Test
    void energy_comesWithHardwareAndDate_andStarsAreNotRead() throws IOException {
        assertThat(read(HEADER + "openai/gpt-oss-20b,text_gen,12.50,NVIDIA H100-80GB,2025-10,5\n")
                        .only()
                        .energy())
                .containsExactly(new RawModel.Energy(
                        "text_gen", new BigDecimal("12.50"), 1_000, "NVIDIA H100-80GB", "2025-10", null));
    }

    @Test
    void starsAlone_andFiguresWithoutHardwareOrDate_areNoEvidence() throws IOException {
        assertThat(read(HEADER
                                + "lab/a,text_gen,,H100,2025-10,5\nlab/b,text_gen,3,,2025-10,5\n"
                                + "lab/c,text_gen,3,H100,2025,5\nnobody,text_gen,3,H100,2025-10,5\n")
                        .rejections())
                .containsExactly(
                        "records/1/lab/a: holds no measured energy",
                        "records/2/lab/b: does not say on what hardware and for which board it was measured",
                        "records/3/lab/c: does not say on what hardware and for which board it was measured",
                        "records/4: names no model of the Hub");
    }

    @Test
    void aListOfModels_isNoMeasurement() {
        assertThatThrownBy(() -> read("Models to Add,Task\nhttps://huggingface.co/openai/gpt-oss-20b,text_gen\n"))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessageContaining("no measurements");
    }
}
