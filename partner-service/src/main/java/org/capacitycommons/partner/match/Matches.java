package org.capacitycommons.partner.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** The matches. Each is read by its two sides and by those who see everything, and by nobody else. */
@ApplicationScoped
class Matches {
    private static final int CURSOR_PARTS = 2;
    private static final String READABLE =
            " (m.organisation = :org or m.offerOrganisation = :org or cast(:all as boolean) = true) ";

    private final Session entities;

    Matches(Session entities) {
        this.entities = entities;
    }

    Match required(String id, Scope scope) {
        return entities.createSelectionQuery("from Match m where m.id = :id and" + READABLE, Match.class)
                .setParameter("id", id)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Reads the row again and keeps it for this transaction. */
    void lock(Match match) {
        entities.refresh(match, LockModeType.PESSIMISTIC_WRITE);
    }

    long count(@Nullable MatchState state, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        var query = entities.createSelectionQuery(
                "select count(m) from Match m where" + condition(state, scope, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** The newest first, one more than a page so that its end is seen. */
    List<Match> page(@Nullable MatchState state, @Nullable String cursor, int limit, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String where = condition(state, scope, values);
        if (cursor != null) {
            List<String> parts = Cursor.decode(cursor, CURSOR_PARTS);
            where += " and (m.updatedAt < :at or (m.updatedAt = :at and m.id < :after))";
            values.put("at", CursorTime.read(parts.getFirst()));
            values.put("after", parts.getLast());
        }
        var query = entities.createSelectionQuery(
                "from Match m where" + where + " order by m.updatedAt desc, m.id desc", Match.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private static String condition(@Nullable MatchState state, Scope scope, Map<String, Object> values) {
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
        if (state == null) {
            return READABLE;
        }
        values.put("state", state);
        return READABLE + " and m.state = :state";
    }

    Optional<Match> open(String offer, String project, int need) {
        return entities.createSelectionQuery(
                        "from Match m where m.offer = :offer and m.project = :project and m.need = :need"
                                + " and m.state in (MatchState.PROPOSED, MatchState.ACCEPTED)",
                        Match.class)
                .setParameter("offer", offer)
                .setParameter("project", project)
                .setParameter("need", need)
                .getResultStream()
                .findFirst();
    }

    /** Ids of open matches between one project and some offers, by offer and need. */
    Map<String, String> openOf(Collection<String> offers, Collection<String> projects) {
        if (offers.isEmpty() || projects.isEmpty()) {
            return Map.of();
        }
        return entities.createSelectionQuery(
                        "from Match m where m.offer in :offers and m.project in :projects"
                                + " and m.state in (MatchState.PROPOSED, MatchState.ACCEPTED)",
                        Match.class)
                .setParameter("offers", offers)
                .setParameter("projects", projects)
                .getResultStream()
                .collect(Collectors.toMap(m -> pair(m.offer(), m.project(), m.need()), Match::id));
    }

    static String pair(String offer, String project, int need) {
        return offer + " " + project + " " + need;
    }

    String nextId() {
        return "M-"
                + entities.createNativeQuery("select nextval('match_number')", Long.class)
                        .getSingleResult();
    }

    void add(Match match) {
        entities.persist(match);
    }

    void flush() {
        entities.flush();
    }
}
