package org.capacitycommons.partner.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.support.SupportKind;

/** Shows matches with what stands on their two ends, without asking for each. */
@Singleton
class MatchViews {
    private final Session entities;
    private final Organisations organisations;

    MatchViews(Session entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    private record Offered(String title, SupportKind kind, String currency) {}

    MatchView show(Match match, Caller caller) {
        return show(List.of(match), caller).getFirst();
    }

    List<MatchView> show(List<Match> matches, Caller caller) {
        Map<String, String> titles = titles(matches.stream().map(Match::project).collect(Collectors.toSet()));
        Map<String, Offered> offered =
                offered(matches.stream().map(Match::offer).collect(Collectors.toSet()));
        Set<String> names = new HashSet<>();
        matches.forEach(match -> names.addAll(List.of(match.organisation(), match.offerOrganisation())));
        var named = organisations.views(names);
        return matches.stream()
                .map(match -> {
                    Offered offer = Objects.requireNonNull(offered.get(match.offer()));
                    var ends = new MatchView.Ends(
                            titles.getOrDefault(match.project(), match.project()),
                            offer.title(),
                            offer.kind(),
                            offer.currency().isEmpty() ? null : offer.currency(),
                            Objects.requireNonNull(named.get(match.organisation()))
                                    .ref(),
                            Objects.requireNonNull(named.get(match.offerOrganisation()))
                                    .ref());
                    return MatchView.of(match, ends, caller);
                })
                .toList();
    }

    private Map<String, String> titles(Collection<String> projects) {
        Map<String, String> titles = new HashMap<>();
        if (!projects.isEmpty()) {
            entities.createNativeQuery("select id, title from project where id in (:ids)", Tuple.class)
                    .setParameterList("ids", projects)
                    .getResultStream()
                    .forEach(row -> titles.put(row.get(0, String.class), row.get(1, String.class)));
        }
        return titles;
    }

    private Map<String, Offered> offered(Collection<String> offers) {
        Map<String, Offered> offered = new HashMap<>();
        if (!offers.isEmpty()) {
            entities.createNativeQuery(
                            "select id, title, kind, coalesce(currency, '') from support_offer where id in (:ids)",
                            Tuple.class)
                    .setParameterList("ids", offers)
                    .getResultStream()
                    .forEach(row -> offered.put(
                            row.get(0, String.class),
                            new Offered(
                                    row.get(1, String.class),
                                    SupportKind.valueOf(row.get(2, String.class)),
                                    row.get(3, String.class))));
        }
        return offered;
    }
}
