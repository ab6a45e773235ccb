package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Ranked;
import org.capacitycommons.catalog.affordability.LeftOut.Code;
import org.capacitycommons.catalog.affordability.LeftOut.Reason;
import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.Figure;
import org.capacitycommons.catalog.affordability.formula.Fit;
import org.capacitycommons.catalog.affordability.formula.Formula;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.catalog.reference.HardwareView;
import org.capacitycommons.catalog.reference.References;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Answers which models somebody can afford and may use. */
@Singleton
class Affordability {
    /** Most models that one call looks at. */
    static final int MOST_EXAMINED = 5_000;

    /** Models left out that are named with their reasons; all of them are counted. */
    static final int MOST_LEFT_OUT = 500;

    static final List<String> ORDER =
            List.of("medianOfferOrOwnMachinePerMonth", "medianOfferPerMonthUsd", "fit", "parametersTotal", "id");

    private static final Comparator<Judged> RANKING = Comparator.comparing(
                    Judged::typical, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Judged::medianOffer, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Judged::fit, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Judged::parameters, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(judged -> judged.model().id());

    private final Candidates candidates;
    private final Models models;
    private final References references;

    Affordability(Candidates candidates, Models models, References references) {
        this.candidates = candidates;
        this.models = models;
        this.references = references;
    }

    /**
     * A model held against everything.
     *
     * @param typical what it is ranked by
     */
    private record Judged(
            Assessment assessment,
            List<LicenceVerdict> verdicts,
            List<Reason> reasons,
            @Nullable BigDecimal typical) {
        Model model() {
            return assessment.candidate().model();
        }

        @Nullable
        BigDecimal medianOffer() {
            Figure median = assessment.api().median();
            return median == null ? null : median.known().low();
        }

        @Nullable
        Fit fit() {
            return assessment.fit() == null ? null : assessment.fit().fit();
        }

        @Nullable
        Long parameters() {
            return model().parametersTotal();
        }
    }

    AffordabilityAnswer answer(AffordabilityRequest request, int limit) {
        request.checkTogether();
        HardwareView listed = machine(request.hand().hardware());
        Situation situation = Situation.of(request, listed);
        List<Candidate> examined = examined(request);
        List<Judged> judged = examined.stream()
                .map(candidate -> judge(candidate, request.needs(), situation))
                .toList();
        List<Judged> fitting = judged.stream()
                .filter(each -> each.reasons().isEmpty())
                .sorted(RANKING)
                .toList();
        long all = examined.size() < MOST_EXAMINED ? examined.size() : models.count();
        return new AffordabilityAnswer(
                Formula.VERSION,
                situation.currency(),
                ORDER,
                ranked(fitting, limit, request.needs(), situation),
                fitting.size(),
                judged.stream().filter(each -> !each.reasons().isEmpty()).count(),
                byReason(judged),
                leftOut(judged),
                Math.max(0, all - examined.size()),
                Answers.assumptions(
                        Stream.concat(
                                situation.perUsDollar().basis().stream(),
                                judged.stream()
                                        .flatMap(each -> each.assessment().basis())),
                        Basis.Scope.ANSWER),
                situation.machine() == null ? List.of() : situation.operation().notCounted(),
                listed,
                request);
    }

    /** The models named in the question, or all of them. */
    private List<Candidate> examined(AffordabilityRequest request) {
        Needs needs = request.needs();
        AtHand hand = request.hand();
        return needs.namedModels().isEmpty()
                ? candidates.all(needs.askedTasks(), MOST_EXAMINED, hand.quantisationOrUsual(), hand.hardware())
                : candidates.of(models.withIds(needs.namedModels()), hand.quantisationOrUsual(), hand.hardware());
    }

    /** The machine of the list, or null when none is named; refuses one that is not there. */
    @Nullable
    HardwareView machine(@Nullable String id) {
        return id == null
                ? null
                : references
                        .machine(id)
                        .orElseThrow(() -> Refusal.of(HttpProblem.VALIDATION, "See /api/v1/hardware for the machines.")
                                .at(FieldError.of("atHand.hardware", "unknown-value")));
    }

    private static Judged judge(Candidate candidate, Needs needs, Situation situation) {
        Model model = candidate.model();
        List<LicenceVerdict> verdicts = needs.askedUses().stream()
                .map(use -> model.licence().verdict(use, needs.usedIn()))
                .toList();
        Assessment assessment = Assessment.of(candidate, needs, situation);
        List<Reason> reasons = new ArrayList<>(Screening.of(needs, model, verdicts));
        wayToRun(assessment)
                .ifPresentOrElse(
                        reasons::add,
                        () -> overBudget(needs, assessment.lowestPerMonth(situation), situation, reasons));
        return new Judged(assessment, verdicts, reasons, assessment.typicalPerMonth(situation));
    }

    private static Optional<Reason> wayToRun(Assessment assessment) {
        if (assessment.hasOffer() || assessment.runsAtHand()) {
            return Optional.empty();
        }
        Map<String, String> params = new TreeMap<>();
        if (assessment.fit() == null) {
            params.put("missing", "atHand.hardware");
        } else if (assessment.fit().fit() == null) {
            params.put("missing", String.join(", ", assessment.fit().share().missing()));
        } else {
            params.put("fit", assessment.fit().fit().name());
        }
        return Optional.of(new Reason(Code.NO_WAY_TO_RUN, params));
    }

    /**
     * Only when even the cheapest known way costs more. A cost that is not known is no reason against a model: it is
     * shown as not known.
     */
    private static void overBudget(
            Needs needs, @Nullable BigDecimal cheapest, Situation situation, List<Reason> reasons) {
        BigDecimal budget = needs.budgetPerMonth();
        if (budget != null && cheapest != null && cheapest.compareTo(budget) > 0) {
            String shown = Objects.requireNonNull(
                    FigureView.money(Figure.of(cheapest, situation.currency())).low());
            reasons.add(new Reason(Code.OVER_BUDGET, Map.of("cheapest", shown, "budget", budget.toPlainString())));
        }
    }

    private static List<Ranked> ranked(List<Judged> fitting, int limit, Needs needs, Situation situation) {
        List<Ranked> ranked = new ArrayList<>();
        for (Judged each : fitting.subList(0, Math.min(limit, fitting.size()))) {
            ranked.add(Answers.ranked(ranked.size() + 1, each.assessment(), each.verdicts(), needs, situation));
        }
        return ranked;
    }

    /** A model with several reasons counts under each of them. */
    private static List<LeftOut.Count> byReason(List<Judged> judged) {
        Map<Code, Long> counts = judged.stream()
                .flatMap(each -> each.reasons().stream().map(Reason::code).distinct())
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Code.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new LeftOut.Count(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<LeftOut> leftOut(List<Judged> judged) {
        Stream<Judged> out = judged.stream().filter(each -> !each.reasons().isEmpty());
        return out.sorted(Comparator.comparing(each -> each.model().id()))
                .limit(MOST_LEFT_OUT)
                .map(each -> new LeftOut(each.model().id(), each.model().name(), each.reasons()))
                .toList();
    }
}
