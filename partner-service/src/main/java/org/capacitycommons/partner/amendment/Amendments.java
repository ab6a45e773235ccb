package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
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
    Listing<Amendment> page(
            @Nullable AmendmentState state, @Nullable String cursor, @Nullable Integer asked, Scope scope) {
        int limit = Listing.limit(asked);
        List<String> after = cursor == null ? List.of("9999-12-31T00:00:00Z", "") : Cursor.decode(cursor, 2);
        String where = " from amendment a where (a.organisation = :org or cast(:all as boolean))"
                + (state == null ? "" : " and a.state = :state");
        long total = asking("select count(*)" + where, Long.class, state, scope).getSingleResult();
        List<Amendment> rows = asking(
                        "select a.*" + where + " and (a.updated_at, a.id) < (cast(:at as timestamptz), :id)"
                                + " order by a.updated_at desc, a.id desc",
                        Amendment.class,
                        state,
                        scope)
                .setParameter("at", CursorTime.read(after.getFirst()).toString())
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

    private <T> NativeQuery<T> asking(String sql, Class<T> type, @Nullable AmendmentState state, Scope scope) {
        NativeQuery<T> query = entities.createNativeQuery(sql, type)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything());
        return state == null ? query : query.setParameter("state", state.name());
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
