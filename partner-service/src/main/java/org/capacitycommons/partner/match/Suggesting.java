package org.capacitycommons.partner.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.support.Need;
import org.capacitycommons.partner.support.Needs;
import org.capacitycommons.partner.support.Offering;
import org.capacitycommons.partner.support.SupportKind;
import org.capacitycommons.partner.support.SupportOffer;
import org.capacitycommons.partner.support.SupportOfferView;
import org.capacitycommons.partner.support.SupportOffers;

/** Ranks offers for a project, and needs for an offer. */
@ApplicationScoped
@Transactional
class Suggesting {
    /** Newest records that are looked at: enough for every nation, and an end to the work. */
    private static final int CONSIDERED = 500;

    private static final int SHOWN = 50;

    private final SupportOffers offers;
    private final Offering offering;
    private final Needs needs;
    private final Projects projects;
    private final Matches matches;

    Suggesting(SupportOffers offers, Offering offering, Needs needs, Projects projects, Matches matches) {
        this.offers = offers;
        this.offering = offering;
        this.needs = needs;
        this.projects = projects;
        this.matches = matches;
    }

    @Schema(description = "An offer that answers a need of the project.")
    record OfferSuggestion(
            SupportOfferView offer,

            @Schema(description = "The need that it answers")
            int need,

            @Schema(description = "Sum of the weights of its reasons")
            int score,

            List<Fit.Reason> reasons,

            @Schema(description = "A match about both that is open") @Nullable
            String match) {}

    @Schema(description = "A need that the offer answers.")
    record NeedSuggestion(
            String project,
            String title,
            String nation,
            String sector,
            int need,
            SupportKind kind,
            String amount,
            String until,

            @Schema(description = "Sum of the weights of its reasons")
            int score,

            List<Fit.Reason> reasons,

            @Schema(description = "A match about both that is open") @Nullable
            String match) {}

    private record Pair(SupportOffer offer, Need need, Fit fit) {}

    /** Equal ones stay in the order in which they were read: the newest first. */
    private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::fit, Fit.BEST_FIRST);

    /** What an approved project might take up, the best first. */
    List<OfferSuggestion> forProject(String id, Caller caller) {
        var project = projects.required(id, caller.scope());
        if (!caller.worksFor(project.organisation()) && !caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Suggestions are for the ministry of the project.");
        }
        List<Need> open = needs.of(id);
        if (open.isEmpty()) {
            return List.of();
        }
        List<SupportOffer> candidates = offers.openFor(
                open.stream().map(Need::kind).collect(Collectors.toSet()),
                project.nation(),
                project.sector(),
                CONSIDERED);
        List<Pair> best = best(candidates, open);
        Map<String, SupportOfferView> shown = views(best, caller);
        Map<String, String> begun = begun(best);
        return best.stream()
                .map(pair -> new OfferSuggestion(
                        Objects.requireNonNull(shown.get(pair.offer().id())),
                        pair.need().number(),
                        pair.fit().score(),
                        pair.fit().reasons(),
                        begun.get(key(pair))))
                .toList();
    }

    /** Whom an offer might help, the best first. */
    List<NeedSuggestion> forOffer(String id, Caller caller) {
        SupportOffer offer = offers.required(id, caller.scope());
        if (!caller.isPartnerOf(offer.organisation()) && !caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Suggestions are for the partner that makes the offer.");
        }
        List<Pair> best = best(List.of(offer), needs.matching(offer, CONSIDERED));
        Map<String, String> begun = begun(best);
        return best.stream()
                .map(pair -> new NeedSuggestion(
                        pair.need().project(),
                        pair.need().title(),
                        pair.need().nation(),
                        pair.need().sector(),
                        pair.need().number(),
                        pair.need().kind(),
                        pair.need().amount(),
                        pair.need().until(),
                        pair.fit().score(),
                        pair.fit().reasons(),
                        begun.get(key(pair))))
                .toList();
    }

    private List<Pair> best(List<SupportOffer> candidates, List<Need> open) {
        Map<String, BigDecimal> reserved = offers.reserved(candidates);
        List<Pair> pairs = new ArrayList<>();
        for (SupportOffer offer : candidates) {
            BigDecimal left = offer.capacity().subtract(reserved.getOrDefault(offer.id(), BigDecimal.ZERO));
            for (Need need : open) {
                Fit.of(offer, left, need).ifPresent(fit -> pairs.add(new Pair(offer, need, fit)));
            }
        }
        return pairs.stream().sorted(ORDER).limit(SHOWN).toList();
    }

    private Map<String, SupportOfferView> views(List<Pair> pairs, Caller caller) {
        List<SupportOffer> distinct = pairs.stream().map(Pair::offer).distinct().toList();
        return offering.show(distinct, caller).stream()
                .collect(Collectors.toMap(SupportOfferView::id, Function.identity()));
    }

    private Map<String, String> begun(List<Pair> pairs) {
        return new HashMap<>(matches.openOf(
                pairs.stream().map(pair -> pair.offer().id()).collect(Collectors.toSet()),
                pairs.stream().map(pair -> pair.need().project()).collect(Collectors.toSet())));
    }

    private static String key(Pair pair) {
        return Matches.pair(
                pair.offer().id(), pair.need().project(), pair.need().number());
    }
}
