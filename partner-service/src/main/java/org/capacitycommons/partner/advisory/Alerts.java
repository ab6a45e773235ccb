package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** Reads alerts. An alert is as visible as its deployment. */
@ApplicationScoped
@Transactional
public class Alerts {
    /** The same words as in the policy of the database. */
    private static final String VISIBLE =
            " (d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED') or d.organisation = :org or cast(:all as boolean))";

    private final Session entities;
    private final Clock clock;

    Alerts(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Every alert of one deployment that the reader sees, newest first. */
    public List<AlertView> of(String deployment, Scope scope) {
        Instant now = clock.instant();
        return entities.createNativeQuery(
                        AlertRow.COLUMNS + "x.deployment = :deployment and" + VISIBLE + " order by x.id desc",
                        Tuple.class)
                .setParameter("deployment", deployment)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .map(row -> AlertRow.view(row, now))
                .toList();
    }

    AlertView required(String id, Scope scope) {
        return find(id, scope).map(row -> AlertRow.view(row, clock.instant())).orElseThrow(Refusal::notFound);
    }

    Optional<Tuple> find(String id, Scope scope) {
        return entities.createNativeQuery(AlertRow.COLUMNS + "x.id = :id and" + VISIBLE, Tuple.class)
                .setParameter("id", number("AL-", id))
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst();
    }

    /** Alerts in that state that the reader answers for, the longest waiting first. */
    Listing<AlertView> page(AlertState state, @Nullable String cursor, int limit, Scope scope) {
        List<String> after = cursor == null ? List.of("1970-01-01T00:00:00Z", "0") : Cursor.decode(cursor, 2);
        Instant now = clock.instant();
        List<AlertView> rows = entities.createNativeQuery(
                        AlertRow.COLUMNS + MINE + " and (x.raised_at, x.id) > (cast(:at as timestamptz), :id)"
                                + " order by x.raised_at, x.id",
                        Tuple.class)
                .setParameter("state", state.name())
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .setParameter("at", CursorTime.read(after.getFirst()).toString())
                .setParameter("id", number("", after.getLast()))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> AlertRow.view(row, now))
                .toList();
        boolean more = rows.size() > limit;
        List<AlertView> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                shown,
                count(state, scope),
                more
                        ? Cursor.encode(
                                shown.getLast().raisedAt().toString(),
                                shown.getLast().id().substring("AL-".length()))
                        : null);
    }

    private static final String MINE = "x.state = :state and (x.organisation = :org or cast(:all as boolean))";

    private long count(AlertState state, Scope scope) {
        return entities.createNativeQuery("select count(*) from advisory_alert x where " + MINE, Long.class)
                .setParameter("state", state.name())
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getSingleResult();
    }

    /** The number of an id; none that any record has where it is not one. */
    static long number(String prefix, String id) {
        return id.matches(prefix + "\\d{1,18}") ? Long.parseLong(id.substring(prefix.length())) : -1;
    }
}
