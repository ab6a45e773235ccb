package org.capacitycommons.partner.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationKind;

/** Reads organisations. One that nobody has confirmed is seen by who asked for it and by administrators only. */
@ApplicationScoped
@Transactional
class OrganisationList {
    private static final String COLUMNS =
            "select id, name, kind, nation, verified, iati_ref, website, version, requested_by from organisation where ";
    private static final String VISIBLE = " (verified or requested_by = :me or cast(:all as boolean)) ";
    private static final String FILTERED = """
              and verified = :verified and (:kind = '' or kind = :kind) and (:nation = '' or nation = :nation)
              and (:name = '' or position(lower(:name) in lower(name)) > 0)\s""";

    private final Session entities;

    OrganisationList(Session entities) {
        this.entities = entities;
    }

    /** What to list. */
    record Wanted(
            @Nullable String kind,
            @Nullable String nation,
            @Nullable String name,
            boolean verified) {
        Wanted {
            if (kind != null && !kind.isEmpty() && !isKind(kind)) {
                throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The kind is MINISTRY, PARTNER or ADMINISTERING_BODY.")
                        .at(FieldError.of("kind", "not-an-option"));
            }
        }

        private static boolean isKind(String kind) {
            return List.of("MINISTRY", "PARTNER", "ADMINISTERING_BODY").contains(kind);
        }
    }

    Listing<OrganisationProfile> page(Wanted wanted, @Nullable String cursor, int limit, Caller caller) {
        List<String> after = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        List<Tuple> rows = filtered(
                        COLUMNS + VISIBLE + FILTERED + "and (lower(name), id) > (:name_after, :id_after)"
                                + " order by lower(name), id",
                        Tuple.class,
                        wanted,
                        caller)
                .setParameter("name_after", after.getFirst())
                .setParameter("id_after", after.getLast())
                .setMaxResults(limit + 1)
                .getResultList();
        List<Tuple> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        List<OrganisationProfile> profiles = new ArrayList<>();
        shown.forEach(row -> profiles.add(profile(row, caller)));
        long total = filtered(
                        "select count(*) from organisation where" + VISIBLE + FILTERED, Long.class, wanted, caller)
                .getSingleResult();
        return new Listing<>(profiles, total, rows.size() > limit ? next(profiles.getLast()) : null);
    }

    OrganisationProfile required(String id, Caller caller) {
        return find(id, caller).orElseThrow(Refusal::notFound);
    }

    Optional<OrganisationProfile> find(String id, Caller caller) {
        return entities.createNativeQuery(COLUMNS + "id = :id and" + VISIBLE, Tuple.class)
                .setParameter("id", id)
                .setParameter("me", caller.subject())
                .setParameter("all", caller.scope().seesEverything())
                .getResultStream()
                .findFirst()
                .map(row -> profile(row, caller));
    }

    private <T> org.hibernate.query.NativeQuery<T> filtered(String sql, Class<T> type, Wanted wanted, Caller caller) {
        return entities.createNativeQuery(sql, type)
                .setParameter("me", caller.subject())
                .setParameter("all", caller.scope().seesEverything())
                .setParameter("verified", wanted.verified())
                .setParameter("kind", orEmpty(wanted.kind()))
                .setParameter("nation", orEmpty(wanted.nation()))
                .setParameter("name", orEmpty(wanted.name()));
    }

    private static String next(OrganisationProfile last) {
        return Cursor.encode(last.name().toLowerCase(java.util.Locale.ROOT), last.id());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static OrganisationProfile profile(Tuple row, Caller caller) {
        boolean verified = row.get("verified", Boolean.class);
        List<String> may = new ArrayList<>();
        if (OrganisationMay.edit(caller, row.get("id", String.class))) {
            may.add("edit");
        }
        if (caller.isAdmin() && !verified) {
            may.add("verify");
        }
        return new OrganisationProfile(
                row.get("id", String.class),
                row.get("name", String.class),
                OrganisationKind.valueOf(row.get("kind", String.class)),
                row.get("nation", String.class),
                verified,
                row.get("iati_ref", String.class),
                row.get("website", String.class),
                row.get("version", Long.class),
                may);
    }
}
