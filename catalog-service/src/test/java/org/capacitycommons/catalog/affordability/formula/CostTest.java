package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CostTest {
    private static final Figure NONE = Figure.of(0, "token");

    private static Figure figure(@Nullable String value, String name) {
        return Figure.entered(name, value == null ? null : new BigDecimal(value), "");
    }

    private static Operation operation(String price, String watts, String utilisation, String batchGain) {
        return new Operation(
                figure(price, "price"),
                figure("3", "years"),
                figure(utilisation, "utilisation"),
                figure(watts, "watts").per(1_000),
                figure("1.3", "pue"),
                figure("0.15", "electricity"),
                List.of(),
                figure(batchGain, "batchGain"),
                List.of());
    }

    private static Workload workload(int input, int cached, int output, int reasoning, int requests) {
        return new Workload(
                Figure.of(requests, "request/month"),
                Figure.of(input, "token"),
                Figure.of(cached, "token"),
                Figure.of(output, "token"),
                Figure.of(reasoning, "token"));
    }

    private static TokenPrices prices(@Nullable String input, @Nullable String output, TokenPrices.Tier... tiers) {
        return new TokenPrices(number(input), number(output), null, null, List.of(tiers));
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private static double low(Figure figure) {
        return figure.known().low().doubleValue();
    }

    /** The worked table of the design: one efficiency of 0.55, three years, PUE 1.3, 0.15 a kilowatt-hour. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            8B Q4 on a T4,           8.03e9,  Q4_K_M, 320,  3500,  170,  0.3, 1,  36,   0.48, 3.70
            the same by batches,     8.03e9,  Q4_K_M, 320,  3500,  170,  0.3, 8,  287,  0.48, 0.46
            gpt-oss-20b on RTX 4090, 3.6e9,   MXFP4,  1008, 3600,  600,  0.3, 1,  288,  0.57, 0.55
            the same by batches,     3.6e9,   MXFP4,  1008, 3600,  600,  0.3, 8,  2300, 0.57, 0.07
            70B Q8 on an H100,       70.55e9, Q8_0,   3350, 35000, 1000, 0.3, 1,  25,   4.63, 52
            half busy by batches,    70.55e9, Q8_0,   3350, 35000, 1000, 0.5, 16, 393,  2.86, 2.0
            """)
    void theWorkedTable_comesOut(
            String name,
            BigDecimal activeParameters,
            Quantisation quantisation,
            String bandwidth,
            String price,
            String watts,
            String utilisation,
            String batchGain,
            double tokensPerSecond,
            double perHour,
            double perMillion) {
        Figure read = Memory.stored(Figure.of(activeParameters, "parameters"), quantisation);
        Figure speed = Decoding.tokensPerSecond(read, figure(bandwidth, "bandwidth"), figure("0.55", "efficiency"));

        SelfHosting hosting =
                SelfHosting.of(operation(price, watts, utilisation, batchGain), speed, workload(0, 0, 1, 0, 1), "USD");

        assertThat(low(speed.times(figure(batchGain, "batchGain"))))
                .isCloseTo(tokensPerSecond, within(tokensPerSecond * 0.02));
        assertThat(low(hosting.perHour())).isCloseTo(perHour, within(0.01));
        assertThat(low(hosting.perMillionTokens())).isCloseTo(perMillion, within(perMillion * 0.03));
    }

    @Test
    void electricity_isOfTheWholeMachine_withWhatCoolingAdds() {
        SelfHosting hosting = SelfHosting.of(
                operation("3500", "170", "0.3", "1"), figure("36", "speed"), workload(0, 0, 1, 0, 1), "USD");

        assertThat(low(hosting.kilowattHoursPerMillionTokens())).isCloseTo(1.705, within(0.001));
    }

    @Test
    void aMonth_costsTheMachineWhetherUsedOrNot_andElectricityForTheHoursOfWork() {
        Workload million = workload(0, 0, 1_000, 0, 1_000);

        SelfHosting hosting =
                SelfHosting.of(operation("3600", "1000", "0.3", "1"), figure("100", "speed"), million, "USD");

        assertThat(low(hosting.fixedPerMonth())).isEqualTo(100);
        assertThat(low(hosting.machines())).isEqualTo(1);
        assertThat(low(hosting.perMonth())).isCloseTo(100 + 2.7778 * 1.3 * 0.15, within(0.001));
    }

    @Test
    void whatOneMachineCannotWriteInAMonth_needsMore() {
        Workload much = workload(0, 0, 1_000, 0, 1_000_000);

        SelfHosting hosting =
                SelfHosting.of(operation("3600", "1000", "0.3", "1"), figure("100", "speed"), much, "USD");

        assertThat(low(hosting.machines())).isEqualTo(4);
    }

    @Test
    void whatIsNotEntered_isNamed_andNeverZero() {
        Operation lacking = new Operation(
                figure("3600", "price"),
                figure(null, "atHand.amortisationYears"),
                figure("0.3", "utilisation"),
                figure("1", "power"),
                figure("1.3", "pue"),
                figure(null, "atHand.electricityPricePerKwh"),
                List.of(),
                figure("1", "batchGain"),
                List.of());

        SelfHosting hosting = SelfHosting.of(lacking, figure("36", "speed"), workload(0, 0, 1, 0, 1), "USD");

        assertThat(hosting.perMonth().isKnown()).isFalse();
        assertThat(hosting.perMonth().missing())
                .containsExactlyInAnyOrder("atHand.amortisationYears", "atHand.electricityPricePerKwh");
        assertThat(hosting.kilowattHoursPerMillionTokens().isKnown()).isTrue();
    }

    @Test
    void payingByTheToken_isExactToTheLastDigit() {
        Figure cost = ApiCost.perMonth(prices("0.017", "0.112"), workload(1_000, 0, 500, 0, 3));

        assertThat(cost.known().low()).isEqualByComparingTo("0.000219");
    }

    @Test
    void cachedTokens_costTheirOwnPrice_orThatOfInputWhereNoneIsStated() {
        TokenPrices withCache = new TokenPrices(number("1"), number("2"), number("0.1"), null, List.of());

        assertThat(ApiCost.perMonth(withCache, workload(1_000_000, 900_000, 0, 0, 1))
                        .known()
                        .low())
                .isEqualByComparingTo("0.19");
        assertThat(ApiCost.perMonth(prices("1", "2"), workload(1_000_000, 900_000, 0, 0, 1))
                        .known()
                        .low())
                .isEqualByComparingTo("1");
    }

    @Test
    void reasoning_isBilledAsOutput_unlessPricedApart() {
        TokenPrices apart = new TokenPrices(number("0"), number("2"), null, number("3"), List.of());

        assertThat(ApiCost.perMonth(prices("0", "2"), workload(0, 0, 1_000_000, 1_000_000, 1))
                        .known()
                        .low())
                .isEqualByComparingTo("4");
        assertThat(ApiCost.perMonth(apart, workload(0, 0, 1_000_000, 1_000_000, 1))
                        .known()
                        .low())
                .isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            200000, 0.2
            200001, 0.400002
            600000, 2.4
            """)
    void longPrompts_costThePriceOfTheirTier_forAllOfTheirTokens(int promptTokens, String expected) {
        TokenPrices tiered = prices(
                "1",
                "1",
                new TokenPrices.Tier(500_000, number("4"), null, null),
                new TokenPrices.Tier(200_000, number("2"), null, null));

        assertThat(ApiCost.perMonth(tiered, workload(promptTokens, 0, 0, 0, 1))
                        .known()
                        .low())
                .isEqualByComparingTo(expected);
    }

    @Test
    void aPriceThatIsNotStated_isNoGift() {
        Figure cost = ApiCost.perMonth(prices("1", null), workload(10, 0, 10, 0, 1));

        assertThat(cost.isKnown()).isFalse();
        assertThat(cost.missing()).contains("price.output");
        assertThat(ApiCost.perMonth(prices("1", null), workload(10, 0, 0, 0, 1)).isKnown())
                .isTrue();
    }

    @Test
    void theMiddleOffer_isOneThatIsReallyAsked() {
        ApiCost.Spread spread = ApiCost.Spread.of(List.of(
                Figure.of(9, "USD"),
                Figure.of(1, "USD"),
                Figure.notKnown("USD", "price.input"),
                Figure.of(2, "USD"),
                Figure.of(3, "USD")));

        assertThat(spread.known()).isEqualTo(4);
        assertThat(spread.median()).isEqualTo(Figure.of(2, "USD"));
    }

    @Test
    void breakEven_isWhereTheMachineIsPaidByWhatTheTokensWouldHaveCost() {
        BreakEven at = BreakEven.of(
                figure("100", "fixed"),
                figure("10", "api"),
                figure("1000000", "written"),
                figure("0.000002", "electricity"));
        BreakEven never = BreakEven.of(
                figure("100", "fixed"),
                figure("1", "api"),
                figure("1000000", "written"),
                figure("0.000002", "electricity"));
        BreakEven unknown = BreakEven.of(
                figure(null, "atHand.price"),
                figure("1", "api"),
                figure("1000000", "written"),
                figure("0", "electricity"));

        BreakEven uncertain = BreakEven.of(
                figure("100", "fixed"),
                figure("1", "api"),
                figure("1000000", "written"),
                Figure.between(new BigDecimal("0.0000005"), new BigDecimal("0.000002"), "electricity"));

        assertThat(uncertain.outcome()).isEqualTo(BreakEven.Outcome.UNCERTAIN);
        assertThat(at.outcome()).isEqualTo(BreakEven.Outcome.AT);
        assertThat(low(at.tokensPerMonth())).isEqualTo(12_500_000);
        assertThat(never.outcome()).isEqualTo(BreakEven.Outcome.NEVER);
        assertThat(unknown.outcome()).isEqualTo(BreakEven.Outcome.NOT_KNOWN);
        assertThat(unknown.tokensPerMonth().missing()).contains("atHand.price");
    }

    @Test
    void withoutRequests_thereIsNoBreakEven_ratherThanAWrongOne() {
        Workload idle = new Workload(Figure.of(0, "request/month"), NONE, NONE, NONE, NONE);

        assertThat(BreakEven.of(figure("100", "fixed"), NONE, idle.writtenPerMonth(), NONE)
                        .outcome())
                .isEqualTo(BreakEven.Outcome.NOT_KNOWN);
    }

    @Test
    void words_becomeTokens_onlyByAFactorThatSomebodyEntered_theHighestOfTheLanguages() {
        Map<String, Words.Factor> factors = Map.of(
                "sw", new Words.Factor(new BigDecimal("2.3"), "measured in Nairobi"),
                "en", new Words.Factor(new BigDecimal("1.3"), "measured in Nairobi"));

        Figure known = Words.tokensPerWord(List.of("en", "sw"), factors);

        assertThat(known.known().low()).isEqualByComparingTo("2.3");
        assertThat(known.basis()).extracting(Basis::source).containsExactly("measured in Nairobi");
        assertThat(Words.tokensPerWord(List.of("en", "am"), factors).missing())
                .containsExactly("atHand.tokensPerWord.am");
    }

    @Test
    void aDownload_costsDataAndTime_asFarAsTheyWereEntered() {
        ModelSize size = new ModelSize(8_030_000_000L, null, 4_500_000_000L, null);

        Download download = Download.of(
                size, Quantisation.Q4_K_M, figure(null, "atHand.dataPricePerGb"), figure("10", "link"), "KES");

        assertThat(low(download.hours())).isEqualTo(1);
        assertThat(download.cost().missing()).containsExactly("atHand.dataPricePerGb");
    }
}
