package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.affordability.formula.Architecture.Attention;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryTest {
    private static final Architecture LLAMA_8B = new Architecture(32, 32, 8, 128, Attention.FULL, null, "config.json");
    private static final int CONTEXT = Memory.DEFAULT_CONTEXT_TOKENS;

    private static ModelSize size(long total, @Nullable Long active, @Nullable Architecture architecture) {
        return new ModelSize(total, active, null, architecture);
    }

    private static Machine card(String gigabytes, @Nullable String beside) {
        return new Machine(
                new BigDecimal(gigabytes), true, null, null, beside == null ? null : new BigDecimal(beside), null);
    }

    private static String gigabytes(Figure figure) {
        Figure.Band band = figure.rounded(2).known();
        assertThat(band.low()).isEqualByComparingTo(band.high());
        return band.low().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            8030000000,   Q4_K_M, 4.91
            8030000000,   Q8_0,   8.53
            8030000000,   F16,    16.06
            70550000000,  Q8_0,   74.97
            20910000000,  MXFP4,  11.11
            230000000000, Q4_K_M, 140.71
            """)
    void weights_takeTheBitsThatAFormatReallyTakes(long parameters, Quantisation quantisation, String expected) {
        Memory memory = Memory.of(size(parameters, null, null), quantisation, CONTEXT, 1);

        assertThat(gigabytes(memory.weights())).isEqualTo(expected);
    }

    @Test
    void aMixtureOfExperts_needsMemoryForAllOfItsParameters() {
        Figure miniMax = Memory.of(size(230_000_000_000L, 10_000_000_000L, null), Quantisation.Q4_K_M, CONTEXT, 1)
                .weights();
        Figure gptOss = Memory.of(size(117_000_000_000L, 5_100_000_000L, null), Quantisation.MXFP4, CONTEXT, 1)
                .weights();

        assertThat(gigabytes(miniMax)).isEqualTo("140.71");
        assertThat(gigabytes(gptOss)).isEqualTo("62.16");
    }

    @Test
    void theRealFile_isBelievedMoreThanTheTable() {
        ModelSize known = new ModelSize(8_030_000_000L, null, 4_920_000_000L, null);

        Figure weights = Memory.of(known, Quantisation.Q4_K_M, CONTEXT, 1).weights();

        assertThat(gigabytes(weights)).isEqualTo("4.92");
        assertThat(weights.basis())
                .extracting(Basis::name)
                .contains("fileBytes")
                .doesNotContain("bitsPerWeight");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            8192,   1, 1.07
            131072, 1, 17.18
            8192,   4, 4.29
            """)
    void theCache_countsOnlyTheHeadsThatAreKept_forEverySequence(int context, int sequences, String expected) {
        Memory memory = Memory.of(size(8_030_000_000L, null, LLAMA_8B), Quantisation.Q4_K_M, context, sequences);

        assertThat(gigabytes(memory.keyValueCache())).isEqualTo(expected);
    }

    @Test
    void layersThatSeeOnlyAWindow_keepOnlyTheWindow() {
        Architecture sliding = new Architecture(24, 12, 8, 64, Attention.SLIDING, 128, "config.json");
        Architecture full = new Architecture(24, 24, 8, 64, Attention.FULL, null, "config.json");

        BigDecimal kept = Memory.cache(size(21_000_000_000L, null, sliding), 131_072, 1)
                .known()
                .high();
        BigDecimal keptByFull = Memory.cache(size(21_000_000_000L, null, full), 131_072, 1)
                .known()
                .high();

        assertThat(kept).isEqualByComparingTo("3.22437120");
        assertThat(kept).isLessThan(keptByFull.multiply(new BigDecimal("0.51")));
    }

    @Test
    void withoutTheArchitecture_theCacheIsNotEstimated_andTheTotalNotKnown() {
        Memory memory = Memory.of(size(8_030_000_000L, null, null), Quantisation.Q4_K_M, CONTEXT, 1);

        assertThat(memory.keyValueCache().isKnown()).isFalse();
        assertThat(memory.total().missing()).containsExactly("architecture");
        assertThat(gigabytes(memory.atLeast())).isEqualTo("5.16");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            8192,   1,     24, FITS
            8192,   1,     4,  NO
            131072, 10000, 24, -
            8193,   1,     24, -
            8192,   2,     24, -
            131072, 10000, 4,  NO
            """)
    void anIncompleteNeed_mayProveThatItDoesNotFit_butNotThatALongOneDoes(
            int context, int sequences, String card, @Nullable Fit expected) {
        Memory memory = Memory.of(size(8_030_000_000L, null, null), Quantisation.Q4_K_M, context, sequences);

        FitVerdict verdict = FitVerdict.of(memory, card(card, null));

        assertThat(verdict.fit()).isEqualTo(expected);
        if (expected == null) {
            assertThat(verdict.share().missing()).containsExactly("architecture");
        }
    }

    @Test
    void compressedAttention_isNotEstimatedByARuleThatIsNotItsOwn() {
        Architecture latent = new Architecture(61, 61, 128, 128, Attention.LATENT, null, "config.json");

        assertThat(Memory.cache(size(671_000_000_000L, null, latent), CONTEXT, 1)
                        .missing())
                .containsExactly("ruleForLatentAttention");
    }

    @Test
    void withoutParameters_nothingIsKnown_andNothingIsZero() {
        ModelSize unknown = new ModelSize(null, null, null, null);

        Memory memory = Memory.of(unknown, Quantisation.Q4_K_M, CONTEXT, 1);

        assertThat(memory.atLeast().missing()).contains("parametersTotal");
        assertThat(FitVerdict.of(memory, card("24", null)).fit()).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            24,  -,  FITS
            6.5, -,  TIGHT
            6,   -,  NO
            6,   16, SPILLS
            6,   0.2, NO
            """)
    void fit_leavesATenthFree_andSpillsOnlyIntoMemoryThatIsThere(String card, @Nullable String beside, Fit expected) {
        Memory memory = Memory.of(size(8_030_000_000L, null, LLAMA_8B), Quantisation.Q4_K_M, CONTEXT, 1);

        assertThat(FitVerdict.of(memory, card(card, beside)).fit()).isEqualTo(expected);
    }

    @Test
    void memoryThatTheSystemShares_isNotAllToBeHad() {
        Memory memory = Memory.of(size(8_030_000_000L, null, LLAMA_8B), Quantisation.Q4_K_M, CONTEXT, 1);
        Machine laptop = new Machine(new BigDecimal("8"), false, null, null, null, null);
        Machine tuned = new Machine(new BigDecimal("8"), false, new BigDecimal("0.95"), null, null, null);

        assertThat(FitVerdict.of(memory, laptop).fit()).isEqualTo(Fit.NO);
        assertThat(FitVerdict.of(memory, tuned).fit()).isEqualTo(Fit.FITS);
    }

    @Test
    void theWholeContext_makesASmallModelLarge_soTheUsualOneIsShort() {
        ModelSize llama = size(8_030_000_000L, null, LLAMA_8B);
        Machine machine = card("16", null);

        assertThat(FitVerdict.of(Memory.of(llama, Quantisation.Q4_K_M, CONTEXT, 1), machine)
                        .fit())
                .isEqualTo(Fit.FITS);
        assertThat(FitVerdict.of(Memory.of(llama, Quantisation.Q4_K_M, 131_072, 1), machine)
                        .fit())
                .isEqualTo(Fit.NO);
    }
}
