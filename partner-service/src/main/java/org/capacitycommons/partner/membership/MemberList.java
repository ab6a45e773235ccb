package org.capacitycommons.partner.membership;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;

/** Reads the members of an organisation: for themselves, administrators and auditors. */
@ApplicationScoped
@Transactional
class MemberList {
    private static final String FROM =
            " from membership m join person p on p.subject = m.subject where m.organisation = :org ";
    private static final String COLUMNS =
            "select m.subject, p.name, p.email, m.role, m.state, m.since, m.left_at, m.version" + FROM;

    private final Session entities;

    MemberList(Session entities) {
        this.entities = entities;
    }

    Listing<MemberView> page(String organisation, @Nullable String cursor, int limit, Caller caller) {
        mustSee(organisation, caller);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<MemberView> rows = entities.createNativeQuery(
                        COLUMNS + "and m.state = 'ACTIVE' and m.subject > :after order by m.subject", Tuple.class)
                .setParameter("org", organisation)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(MemberList::view)
                .toList();
        List<MemberView> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        long total = entities.createNativeQuery("select count(*)" + FROM + "and m.state = 'ACTIVE'", Long.class)
                .setParameter("org", organisation)
                .getSingleResult();
        return new Listing<>(
                shown,
                total,
                rows.size() > limit ? Cursor.encode(shown.getLast().subject()) : null);
    }

    MemberView required(String organisation, String subject, Caller caller) {
        mustSee(organisation, caller);
        return entities.createNativeQuery(COLUMNS + "and m.subject = :subject", Tuple.class)
                .setParameter("org", organisation)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(MemberList::view)
                .orElseThrow(Refusal::notFound);
    }

    /** Who is active, kept from others who come or leave at the same moment. */
    List<Leaving.Member> lockActive(String organisation) {
        entities.createNativeQuery("select id from organisation where id = :org for update", String.class)
                .setParameter("org", organisation)
                .getResultList();
        return entities.createNativeQuery(COLUMNS + "and m.state = 'ACTIVE'", Tuple.class)
                .setParameter("org", organisation)
                .getResultStream()
                .map(MemberList::view)
                .map(member -> new Leaving.Member(member.subject(), member.role()))
                .toList();
    }

    /** An organisation is public, its members are not. */
    private static void mustSee(String organisation, Caller caller) {
        if (!caller.isMemberOf(organisation) && !caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Members are seen by their own organisation and administrators.");
        }
    }

    private static MemberView view(Tuple row) {
        return new MemberView(
                row.get("subject", String.class),
                row.get("name", String.class),
                row.get("email", String.class),
                MemberRole.valueOf(row.get("role", String.class)),
                row.get("state", String.class),
                row.get("since", Instant.class),
                row.get("left_at", Instant.class),
                row.get("version", Long.class));
    }
}
