package org.capacitycommons.catalog.affordability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Api;
import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Assumption;
import org.capacitycommons.catalog.affordability.AffordabilityAnswer.BreakEvenView;
import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Brief;
import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Ranked;
import org.capacitycommons.catalog.affordability.AffordabilityAnswer.SelfHosted;
import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.Figure;
import org.capacitycommons.catalog.affordability.formula.Fit;
import org.capacitycommons.catalog.affordability.formula.FitVerdict;
import org.capacitycommons.catalog.affordability.formula.Memory;
import org.capacitycommons.catalog.affordability.formula.SelfHosting;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.price.OfferKind;

/** Puts assessments into the form in which they are answered. */
final class Answers {
    private Answers() {}

    static Ranked ranked(
            int rank, Assessment assessment, List<LicenceVerdict> verdicts, Needs needs, Situation situation) {
        return new Ranked(
                rank,
                brief(assessment.candidate().model()),
                verdicts,
                api(assessment, situation.perUsDollar(), situation.currency()),
                selfHosted(assessment, needs, situation),
                assessment.breakEven() == null
                        ? null
                        : new BreakEvenView(
                                assessment.breakEven().outcome(),
                                FigureView.of(assessment.breakEven().tokensPerMonth())),
                assumptions(assessment.basis(), Basis.Scope.MODEL));
    }

    static Brief brief(Model model) {
        return new Brief(
                model.id(),
                model.name(),
                model.developer().name(),
                model.parametersTotal(),
                model.parametersActive(),
                model.contextTokens(),
                model.licence().printedName(),
                model.warningKey());
    }

    static List<Assumption> assumptions(Stream<Basis> basis, Basis.Scope scope) {
        return basis.filter(each -> each.scope() == scope)
                .map(each -> new Assumption(each.name(), each.value(), each.source()))
                .distinct()
                .sorted(Comparator.comparing(Assumption::name).thenComparing(Assumption::value))
                .toList();
    }

    static Api api(Assessment assessment, Figure perUsDollar, String currency) {
        List<Candidate.Offer> offers = assessment.candidate().known().offers();
        Figure lowest = assessment.api().lowest();
        Figure median = assessment.api().median();
        Figure highest = assessment.api().highest();
        return new Api(
                assessment.api().known(),
                money(lowest),
                money(median),
                money(highest),
                converted(lowest, perUsDollar, currency),
                converted(median, perUsDollar, currency),
                converted(highest, perUsDollar, currency),
                assessment.paid() - assessment.api().known(),
                count(offers, OfferKind.FREE),
                count(offers, OfferKind.TRIAL),
                count(offers, OfferKind.SUBSCRIPTION),
                count(offers, OfferKind.NOT_STATED),
                assessment.tooShort(),
                offers.stream()
                        .map(Candidate.Offer::readOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static long count(List<Candidate.Offer> offers, OfferKind kind) {
        return offers.stream().filter(offer -> offer.kind() == kind).count();
    }

    private static @Nullable FigureView converted(@Nullable Figure dollars, Figure perUsDollar, String currency) {
        return dollars == null ? null : money(dollars.times(perUsDollar).as(currency + "/month"));
    }

    private static @Nullable FigureView money(@Nullable Figure figure) {
        return figure == null ? null : FigureView.money(figure);
    }

    private static @Nullable SelfHosted selfHosted(Assessment assessment, Needs needs, Situation situation) {
        SelfHosting hosting = assessment.hosting();
        FitView fit = fit(assessment, needs, situation);
        return hosting == null || fit == null
                ? null
                : new SelfHosted(
                        fit,
                        FigureView.money(hosting.perHour()),
                        FigureView.money(hosting.perMillionTokens()),
                        FigureView.of(hosting.kilowattHoursPerMillionTokens()),
                        FigureView.money(hosting.fixedPerMonth()),
                        FigureView.of(hosting.machines()),
                        FigureView.money(hosting.perMonth()));
    }

    static @Nullable FitView fit(Assessment assessment, Needs needs, Situation situation) {
        FitVerdict fit = assessment.fit();
        if (fit == null || situation.machine() == null) {
            return null;
        }
        Candidate candidate = assessment.candidate();
        boolean uncertain = candidate.size().isMixture()
                || fit.fit() == Fit.SPILLS
                || !situation.machine().dedicated();
        return new FitView(
                situation.hand().quantisationOrUsual(),
                needs.fitContextTokens(),
                needs.sequences(),
                fit.fit(),
                memory(assessment.memory(), fit),
                FigureView.share(fit.share()),
                FigureView.of(fit.spilled()),
                FigureView.of(assessment.speed()),
                uncertain,
                candidate.known().measured(),
                FitView.Download.of(assessment.download()));
    }

    private static FitView.Memory memory(Memory memory, FitVerdict fit) {
        return new FitView.Memory(
                FigureView.of(memory.weights()),
                FigureView.of(memory.keyValueCache()),
                FigureView.of(memory.overhead()),
                FigureView.of(memory.total()),
                FigureView.of(memory.atLeast()),
                fit.complete());
    }
}
