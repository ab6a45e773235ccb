package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** The amendments, for their ministries and for administrators. */
@ApplicationScoped
class Amendments {
    private static final String VISIBLE = " (a.organisation = :org or :all = true) ";

    private final Session entities;

    Amendments(Session entities) {
        this.entities = entities;
    }

    Optional<Amendment> find(String id, Scope scope) {
        return entities.createSelectionQuery("from Amendment a where a.id = :id and" + VISIBLE, Amendment.class)
                .setParameter("id", id)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst();
    }

    Amendment required(String id, Scope scope) {
        return find(id, scope).orElseThrow(Refusal::notFound);
    }

    /** Those that the reader may know of, newest change first; in one state or in all. */
    Listing<Amendment> page(@Nullable AmendmentState state, @Nullable String cursor, @Nullable Integer asked, Scope scope) {
        int limit = Listing.limit(asked);
        List<String> after = cursor == null ? List.of("9999-12-31T00:00:00Z", "") : Cursor.decode(cursor, 2);
        String where = " from Amendment a where" + VISIBLE + "and (:state is null or a.state = :state)";
        long total = entities.createSelectionQuery("select count(a)" + where, Long.class)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .setParameter("state", state)
                .getSingleResult();
        List<Amendment> rows = entities.createSelectionQuery(
                        where + " and (a.updatedAt, a.id) < (:at, :id) order by a.updatedAt desc, a.id desc",
                        Amendment.class)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .setParameter("state", state)
                .setParameter("at", CursorTime.read(after.getFirst()))
                .setParameter("id", after.getLast())
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<Amendment> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                shown,
                total,
                more
                        ? Cursor.encode(
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    /** Whether a record has an amendment that is not yet accepted. */
    boolean hasOpen(Amendment.Amended amended) {
        return entities.createSelectionQuery(
                                "select count(a) from Amendment a where a.nation = :nation and a.state <> :accepted"
                                        + " and (a.project = :id or a.deployment = :id)",
                                Long.class)
                        .setParameter("nation", amended.nation())
                        .setParameter("accepted", AmendmentState.ACCEPTED)
                        .setParameter("id", amended.id())
                        .getSingleResult()
                > 0;
    }

    void lock(Amendment amendment) {
        entities.refresh(amendment, LockModeType.PESSIMISTIC_WRITE);
    }

    String nextId() {
        return "A-"
                + entities.createNativeQuery("select nextval('amendment_number')", Long.class)
                        .getSingleResult();
    }

    void add(Amendment amendment) {
        entities.persist(amendment);
    }

    void flush() {
        entities.flush();
    }

    /** Notes that somebody wrote in it; asked again when somebody wants to judge it. */
    void noteContributor(Amendment amendment, Caller caller) {
        entities.createNativeMutationQuery("""
                        insert into amendment_contributor (nation, amendment, subject, organisation)
                        values (:nation, :amendment, :subject, :organisation) on conflict do nothing""")
                .setParameter("nation", amendment.nation())
                .setParameter("amendment", amendment.id())
                .setParameter("subject", caller.subject())
                .setParameter("organisation", amendment.organisation())
                .executeUpdate();
    }
}
