package org.capacitycommons.partner.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Indicator;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The results of deployments, period by period. */
@ApplicationScoped
@Transactional
class Results {
    private static final Parts.Which STANDING = new Parts.Which("c.supersededBy is null", Map.of());

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Results(Deployments deployments, Parts parts, Parties parties, Session entities, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Which results a client asks for: of one indicator or of all, and whether also what was reported anew since. */
    record Asked(@Nullable String indicator, boolean superseded) {}

    Listing<ResultView> page(String id, Asked asked, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        Parts.Which which = asked.superseded() ? Parts.Which.ALL : STANDING;
        if (asked.indicator() != null) {
            which = which.and("c.indicator = :indicator", Map.of("indicator", PartId.read("I", asked.indicator())));
        }
        boolean reports = parties.mayReport(deployment, caller);
        return parts.page(Result.class, deployment, which, page, results -> views(results, reports));
    }

    ResultView add(String id, ResultInput typed, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        Indicator indicator = indicator(deployment, typed.indicator());
        ResultInput.Checked input = typed.check(indicator, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        // One writer of an indicator at a time: of two reports of one period the second takes the place of the first.
        parts.lock(indicator);
        long number = deployments.nextNumber();
        parts.all(
                        Result.class,
                        deployment,
                        STANDING.and(
                                "c.indicator = :indicator and c.periodStart = :start and c.periodEnd = :end",
                                Map.of(
                                        "indicator", indicator.number(),
                                        "start", input.periodStart(),
                                        "end", input.periodEnd())))
                .forEach(earlier -> earlier.supersede(number));
        parts.flush();
        Result result = Result.of(number, deployment, indicator, input, caller, clock.instant());
        parts.add(result);
        parts.flush();
        input.parts().forEach(part -> parts.add(ResultPart.of(number, deployment, part)));
        parts.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of("result.report", "deployment/" + deployment.id() + "/result/" + number, input));
        return views(List.of(result), true).getFirst();
    }

    private Indicator indicator(Deployment deployment, @Nullable String name) {
        try {
            return parts.find(Indicator.class, deployment, PartId.read("I", name == null ? "" : name))
                    .filter(Indicator::isMeasured)
                    .orElseThrow(Refusal::notFound);
        } catch (Refusal _) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(FieldError.of("indicator", name == null ? "required" : "unknown-indicator"));
        }
    }

    private List<ResultView> views(List<Result> results, boolean reports) {
        if (results.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ResultPart>> byResult = entities.createSelectionQuery(
                        "from ResultPart p where p.result in :results order by p.result, p.dimension, p.category",
                        ResultPart.class)
                .setParameter("results", results.stream().map(Result::number).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(ResultPart::result));
        return results.stream()
                .map(result -> result.view(
                        byResult.getOrDefault(result.number(), List.of()).stream()
                                .map(ResultPart::view)
                                .toList(),
                        reports))
                .toList();
    }
}
