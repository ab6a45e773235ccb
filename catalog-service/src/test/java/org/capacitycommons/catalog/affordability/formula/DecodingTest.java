package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.affordability.formula.Architecture.Attention;

import static org.assertj.core.api.Assertions.assertThat;

class DecodingTest {
    private static final int CONTEXT = Memory.DEFAULT_CONTEXT_TOKENS;
    private static final ModelSize EIGHT_BILLION = new ModelSize(8_030_000_000L, 8_030_000_000L, null, null);

    private static Machine card(String gigabytes, @Nullable String bandwidth) {
        return new Machine(
                new BigDecimal(gigabytes),
                true,
                null,
                bandwidth == null ? null : new BigDecimal(bandwidth),
                null,
                null);
    }

    private static Figure speed(ModelSize size, Quantisation quantisation, int context, Machine machine) {
        FitVerdict fit = FitVerdict.of(Memory.of(size, quantisation, context, 1), machine);
        return Decoding.speed(size, quantisation, context, machine, fit);
    }

    private static double high(Figure figure) {
        return figure.known().high().doubleValue();
    }

    private static double low(Figure figure) {
        return figure.known().low().doubleValue();
    }

    @Test
    void anEightBillionModelOnAnRtx2080_runsAsFastAsPeopleMeasured() {
        Figure speed = speed(EIGHT_BILLION, Quantisation.Q4_K_M, 512, card("8.6", "448"));

        assertThat(low(speed)).isLessThan(71.87);
        assertThat(high(speed)).isGreaterThan(71.87).isLessThan(1.5 * low(speed));
    }

    @Test
    void aMixtureOfExperts_isAsFastAsItsActiveParameters_andSlowerThanADenseModelOfThatSize() {
        Machine large = card("200", "1000");
        ModelSize miniMax = new ModelSize(230_000_000_000L, 10_000_000_000L, null, null);
        ModelSize denseOfItsActive = new ModelSize(10_000_000_000L, 10_000_000_000L, null, null);
        ModelSize denseOfItsTotal = new ModelSize(230_000_000_000L, 230_000_000_000L, null, null);

        Figure mixture = speed(miniMax, Quantisation.Q4_K_M, CONTEXT, large);

        assertThat(low(mixture)).isGreaterThan(5 * high(speed(denseOfItsTotal, Quantisation.Q4_K_M, CONTEXT, large)));
        assertThat(high(mixture)).isLessThan(high(speed(denseOfItsActive, Quantisation.Q4_K_M, CONTEXT, large)));
        assertThat(mixture.basis()).extracting(Basis::name).contains("parametersActive");
    }

    @Test
    void aMixtureWhoseActiveParametersNobodyStates_hasNoSpeed() {
        ModelSize unstated = new ModelSize(119_000_000_000L, null, null, null);

        assertThat(speed(unstated, Quantisation.Q4_K_M, CONTEXT, card("200", "1000"))
                        .missing())
                .containsExactly("parametersActive");
    }

    @Test
    void withoutBandwidth_thereIsNoSpeed_andItSaysWhy() {
        assertThat(speed(EIGHT_BILLION, Quantisation.Q4_K_M, CONTEXT, card("24", null))
                        .missing())
                .containsExactly("atHand.bandwidthGbPerSecond");
    }

    @Test
    void whatDoesNotFit_hasNoSpeed() {
        assertThat(speed(EIGHT_BILLION, Quantisation.F16, CONTEXT, card("8", "448"))
                        .missing())
                .containsExactly("fit");
    }

    @Test
    void spilling_isMuchSlower_andKnownBandwidthOfTheComputerNarrowsTheBand() {
        ModelSize fourteen = new ModelSize(14_770_000_000L, 14_770_000_000L, null, null);
        Machine unknown =
                new Machine(new BigDecimal("8.6"), true, null, new BigDecimal("448"), new BigDecimal("64"), null);
        Machine known = new Machine(
                new BigDecimal("8.6"), true, null, new BigDecimal("448"), new BigDecimal("64"), new BigDecimal("60"));

        Figure spilling = speed(fourteen, Quantisation.Q4_K_M, 512, unknown);
        Figure narrower = speed(fourteen, Quantisation.Q4_K_M, 512, known);

        assertThat(high(spilling)).isLessThan(low(speed(fourteen, Quantisation.Q4_K_M, 512, card("24", "448"))));
        assertThat(low(spilling)).isLessThan(16.85);
        assertThat(high(spilling)).isGreaterThan(16.85);
        assertThat(high(narrower) / low(narrower)).isLessThan(high(spilling) / low(spilling));
    }

    @Test
    void aFullContext_slowsTheSlowEndOnly() {
        Architecture llama = new Architecture(32, 32, 8, 128, Attention.FULL, null, "config.json");
        ModelSize size = new ModelSize(8_030_000_000L, 8_030_000_000L, null, llama);
        Machine large = card("80", "2039");

        Figure shortContext = speed(size, Quantisation.Q4_K_M, CONTEXT, large);
        Figure fullContext = speed(size, Quantisation.Q4_K_M, 131_072, large);

        assertThat(high(fullContext)).isEqualTo(high(shortContext));
        assertThat(low(fullContext)).isLessThan(low(shortContext) / 2);
    }
}
