package org.capacitycommons.partner.amendment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.security.Scope;

/** The amendments, for their ministries and for administrators. */
@ApplicationScoped
class Amendments {
    private static final String VISIBLE = " (a.organisation = :org or :all = true) ";

    private static final Pages.Order NEWEST =
            Pages.Order.newestFirst("a.updated_at", "a.id").withIdsOfText();

    private final Session entities;
    private final Pages pages;

    Amendments(Session entities, Pages pages) {
        this.entities = entities;
        this.pages = pages;
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
    Listing<AmendmentSummary> page(
            @Nullable AmendmentState state, @Nullable String cursor, @Nullable Integer asked, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
        String from = "from amendment a where (a.organisation = :org or cast(:all as boolean))";
        if (state != null) {
            from += " and a.state = :state";
            values.put("state", state.name());
        }
        Pages.Ordered<Amendment> ordered = new Pages.Ordered<>(
                Amendment.class,
                "a.*",
                from,
                values,
                NEWEST,
                amendment -> new Pages.Position(amendment.updatedAt(), amendment.id()));
        return pages.page(
                ordered,
                cursor,
                asked,
                shown -> shown.stream().map(AmendmentSummary::of).toList());
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
}
