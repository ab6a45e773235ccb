package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.ApiCost;
import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.BreakEven;
import org.capacitycommons.catalog.affordability.formula.Decoding;
import org.capacitycommons.catalog.affordability.formula.Download;
import org.capacitycommons.catalog.affordability.formula.Figure;
import org.capacitycommons.catalog.affordability.formula.FitVerdict;
import org.capacitycommons.catalog.affordability.formula.Machine;
import org.capacitycommons.catalog.affordability.formula.Memory;
import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.affordability.formula.SelfHosting;
import org.capacitycommons.catalog.price.OfferKind;

/**
 * One model reckoned through for one situation.
 *
 * @param api monthly cost over paid offers with a price
 * @param paid paid offers whose context is long enough
 * @param tooShort present offers whose context is shorter than what is needed
 * @param hosting null: no machine is at hand
 */
record Assessment(
        Candidate candidate,
        ApiCost.Spread api,
        long paid,
        long tooShort,
        Memory memory,
        @Nullable FitVerdict fit,
        Figure speed,
        @Nullable SelfHosting hosting,
        @Nullable BreakEven breakEven,
        Download download) {

    static Assessment of(Candidate candidate, Needs needs, Situation situation) {
        Quantisation quantisation = situation.hand().quantisationOrUsual();
        int context = needs.fitContextTokens();
        Memory memory = Memory.of(candidate.size(), quantisation, context, needs.sequences());
        Machine machine = situation.machine();
        FitVerdict fit = machine == null ? null : FitVerdict.of(memory, machine);
        Figure speed = machine == null || fit == null
                ? Figure.notKnown("token/s", "atHand.hardware")
                : Decoding.speed(candidate.size(), quantisation, context, machine, fit);
        SelfHosting hosting = fit == null
                ? null
                : SelfHosting.of(
                        situation.operation(),
                        measuredOr(candidate, fit, speed),
                        situation.workload(),
                        situation.currency());
        List<Candidate.Offer> usable = candidate.known().offers().stream()
                .filter(offer -> isLongEnough(offer, needs))
                .toList();
        List<Candidate.Offer> paid =
                usable.stream().filter(offer -> offer.kind() == OfferKind.PAID).toList();
        ApiCost.Spread api = ApiCost.Spread.of(paid.stream()
                .map(offer -> ApiCost.perMonth(offer.prices(), situation.workload()))
                .toList());
        return new Assessment(
                candidate,
                api,
                paid.size(),
                candidate.known().offers().size() - usable.size(),
                memory,
                fit,
                speed,
                hosting,
                breakEven(api, hosting, situation),
                Download.of(
                        candidate.size(),
                        quantisation,
                        Figure.entered(
                                "atHand.dataPricePerGb",
                                situation.hand().dataPricePerGb(),
                                situation.currency() + "/GB"),
                        Figure.entered(
                                "atHand.linkMegabitsPerSecond", situation.hand().linkMegabitsPerSecond(), "Mbit/s"),
                        situation.currency()));
    }

    /** What was measured on the same chip beats what is estimated, as long as it runs there in this situation. */
    private static Figure measuredOr(Candidate candidate, FitVerdict fit, Figure estimated) {
        Candidate.Measured measured = candidate.known().measured();
        return measured == null || !fit.runs()
                ? estimated
                : Figure.between(
                        measured.low(),
                        measured.high(),
                        "token/s",
                        Basis.ofModel(
                                "measuredRun",
                                measured.low().toPlainString() + " to "
                                        + measured.high().toPlainString() + " token/s",
                                measured.source()));
    }

    private static boolean isLongEnough(Candidate.Offer offer, Needs needs) {
        Integer asked = needs.contextTokens();
        return asked == null || offer.contextTokens() == null || offer.contextTokens() >= asked;
    }

    private static @Nullable BreakEven breakEven(
            ApiCost.Spread api, @Nullable SelfHosting hosting, Situation situation) {
        if (hosting == null || api.median() == null) {
            return null;
        }
        return BreakEven.of(
                hosting.fixedPerMonth(),
                api.median().times(situation.perUsDollar()),
                situation.workload().writtenPerMonth(),
                SelfHosting.electricityPerToken(situation.operation(), hosting));
    }

    /** Whether it runs on the machine at hand. */
    boolean runsAtHand() {
        return fit != null && fit.runs();
    }

    boolean hasOffer() {
        return candidate.known().offers().size() > tooShort;
    }

    /** The least that a known way may cost in a month: the cheapest offer, or the own machine at its best. */
    @Nullable
    BigDecimal lowestPerMonth(Situation situation) {
        return cheaper(api.lowest(), Figure.Band::low, situation);
    }

    /** What a month will likely cost, for ranking: the offer in the middle, or the own machine at its worst. */
    @Nullable
    BigDecimal typicalPerMonth(Situation situation) {
        return cheaper(api.median(), Figure.Band::high, situation);
    }

    /** The cheaper way in the currency at hand, as far as it is known; null when neither is. */
    private @Nullable BigDecimal cheaper(
            @Nullable Figure offer, Function<Figure.Band, BigDecimal> end, Situation situation) {
        Stream<Figure> offered = offer == null ? Stream.empty() : Stream.of(offer.times(situation.perUsDollar()));
        Stream<Figure> hosted = hosting == null || !runsAtHand() ? Stream.empty() : Stream.of(hosting.perMonth());
        return Stream.concat(offered, hosted)
                .filter(Figure::isKnown)
                .map(Figure::known)
                .map(end)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What memory, fit and speed rest on. */
    Stream<Basis> basisOfFit() {
        Stream<Figure> figures =
                Stream.of(memory.weights(), memory.keyValueCache(), memory.overhead(), memory.atLeast(), speed);
        Stream<Figure> share = fit == null ? Stream.empty() : Stream.of(fit.share());
        return basis(Stream.concat(figures, share));
    }

    /** Everything that its figures rest on. */
    Stream<Basis> basis() {
        Stream<Figure> costs = hosting == null
                ? Stream.empty()
                : Stream.of(
                        hosting.perHour(),
                        hosting.perMillionTokens(),
                        hosting.kilowattHoursPerMillionTokens(),
                        hosting.fixedPerMonth(),
                        hosting.perMonth());
        Stream<Figure> others =
                Stream.concat(Stream.of(download.cost(), download.hours()), Stream.ofNullable(api.median()));
        return Stream.concat(basisOfFit(), basis(Stream.concat(costs, others))).distinct();
    }

    private static Stream<Basis> basis(Stream<Figure> figures) {
        return figures.flatMap(figure -> figure.basis().stream()).distinct();
    }
}
