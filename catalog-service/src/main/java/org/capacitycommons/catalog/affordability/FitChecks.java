package org.capacitycommons.catalog.affordability;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Assumption;
import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.reference.HardwareView;
import org.capacitycommons.catalog.reference.References;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Holds models against a machine of the list, without money. */
@Singleton
class FitChecks {
    private static final int LONGEST_CONTEXT = 100_000_000;

    private final Candidates candidates;
    private final References references;

    FitChecks(Candidates candidates, References references) {
        this.candidates = candidates;
        this.references = references;
    }

    /** The answers for one machine, in the order of the models. */
    record Check(HardwareView hardware, List<Fitted> fitted) {}

    /** The answer for one model. */
    record Fitted(Model model, FitView fit, List<Assumption> assumptions) {}

    /** How large the download of a model is, and how it runs where a machine is named. */
    record Sized(Model model, @Nullable FitView fit, FitView.Download download) {}

    /** The same for many models at once, for a list of results; without a machine only the downloads. */
    List<Sized> sizes(Collection<Model> models, @Nullable String hardware, @Nullable String quantisation) {
        if (hardware != null) {
            return of(models, hardware, quantisation, null).fitted().stream()
                    .map(each -> new Sized(each.model(), each.fit(), each.fit().download()))
                    .toList();
        }
        Quantisation stored = quantisation(quantisation);
        Situation nowhere =
                Situation.of(new AffordabilityRequest(Needs.ofContext(null), AtHand.ofMachine(null, stored)), null);
        return candidates.of(models, stored, null).stream()
                .map(candidate -> new Sized(
                        candidate.model(),
                        null,
                        FitView.Download.of(Assessment.of(candidate, Needs.ofContext(null), nowhere)
                                .download())))
                .toList();
    }

    Check of(
            Collection<Model> models, String hardware, @Nullable String quantisation, @Nullable Integer contextTokens) {
        Quantisation stored = quantisation(quantisation);
        if (contextTokens != null && (contextTokens < 1 || contextTokens > LONGEST_CONTEXT)) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "A context has 1 to 100000000 tokens.")
                    .at(FieldError.of(
                            "contextTokens", "out-of-range", "min", "1", "max", String.valueOf(LONGEST_CONTEXT)));
        }
        HardwareView machine = references
                .machine(hardware)
                .orElseThrow(() -> Refusal.of(HttpProblem.MALFORMED_REQUEST, "See /api/v1/hardware for the machines.")
                        .at(FieldError.of("hardware", "unknown-value")));
        AffordabilityRequest request =
                new AffordabilityRequest(Needs.ofContext(contextTokens), AtHand.ofMachine(hardware, stored));
        Situation situation = Situation.of(request, machine);
        return new Check(
                machine,
                candidates.of(models, stored, hardware).stream()
                        .map(candidate -> fitted(candidate, request.needs(), situation))
                        .toList());
    }

    private static Fitted fitted(Candidate candidate, Needs needs, Situation situation) {
        Assessment assessment = Assessment.of(candidate, needs, situation);
        FitView fit = Objects.requireNonNull(Answers.fit(assessment, needs, situation), "There is a machine");
        List<Assumption> assumptions = Stream.of(Basis.Scope.values())
                .flatMap(scope -> Answers.assumptions(assessment.basisOfFit(), scope).stream())
                .toList();
        return new Fitted(candidate.model(), fit, assumptions);
    }

    private static Quantisation quantisation(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Quantisation.Q4_K_M;
        }
        return Quantisation.named(name)
                .orElseThrow(() -> Refusal.of(HttpProblem.MALFORMED_REQUEST, "See the OpenAPI file for the values.")
                        .at(FieldError.of("quantisation", "unknown-value")));
    }
}
