package org.capacitycommons.partner.membership;

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
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.time.CursorTime;

/** The invitations as they are stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Invitations {
    private static final String COLUMNS = """
            select id, organisation, email, role, state, created_at, expires_at, ended_at, ended_by, language, account,
              version from invitation where\s""";

    private final Session entities;
    private final Clock clock;

    Invitations(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One invitation with what only this package reads. */
    record Stored(
            InvitationView view,
            String language,
            @Nullable String account,
            @Nullable String endedBy) {}

    Listing<InvitationView> page(String organisation, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("9999-12-31T00:00:00Z", "") : Cursor.decode(cursor, 2);
        List<InvitationView> rows = entities.createNativeQuery(
                        COLUMNS + "organisation = :org and (created_at, id) < (cast(:at as timestamptz), :id)"
                                + " order by created_at desc, id desc",
                        Tuple.class)
                .setParameter("org", organisation)
                .setParameter("at", CursorTime.read(after.getFirst()).toString())
                .setParameter("id", after.getLast())
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> stored(row).view())
                .toList();
        List<InvitationView> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        long total = entities.createNativeQuery("select count(*) from invitation where organisation = :org", Long.class)
                .setParameter("org", organisation)
                .getSingleResult();
        return new Listing<>(
                shown,
                total,
                rows.size() > limit
                        ? Cursor.encode(
                                shown.getLast().createdAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    Optional<Stored> find(String id) {
        return entities.createNativeQuery(COLUMNS + "id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(this::stored);
    }

    /** The one that this word opens. The transaction sees it from now on, and nobody else at the same moment. */
    Optional<Stored> openedBy(Word word) {
        entities.createNativeQuery("select set_config('app.invitation', :hash, true)", String.class)
                .setParameter("hash", word.hash())
                .getSingleResult();
        return entities.createNativeQuery(COLUMNS + ":hash = any(token_hashes) for update", Tuple.class)
                .setParameter("hash", word.hash())
                .getResultStream()
                .findFirst()
                .map(this::stored);
    }

    /** Lets one more word open it; says whether it is still open. */
    boolean letOpen(String id, Word word) {
        return entities.createNativeMutationQuery("""
                                update invitation set token_hashes = array_append(token_hashes, cast(:hash as varchar))
                                where id = :id and state = 'OPEN' and expires_at > cast(:now as timestamptz)""")
                        .setParameter("hash", word.hash())
                        .setParameter("id", id)
                        .setParameter("now", clock.instant().toString())
                        .executeUpdate()
                > 0;
    }

    void end(String id, String state, String by) {
        entities.createNativeMutationQuery("""
                        update invitation set state = :state, ended_at = cast(:now as timestamptz), ended_by = :by,
                          version = version + 1 where id = :id and state = 'OPEN'""")
                .setParameter("state", state)
                .setParameter("now", clock.instant().toString())
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Which account was made for it. */
    void noteAccount(String id, String account) {
        entities.createNativeMutationQuery("update invitation set account = :account where id = :id")
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate();
    }

    private Stored stored(Tuple row) {
        Instant expires = row.get("expires_at", Instant.class);
        String state = row.get("state", String.class);
        boolean expired = state.equals("OPEN") && !clock.instant().isBefore(expires);
        return new Stored(
                new InvitationView(
                        row.get("id", String.class),
                        row.get("organisation", String.class),
                        row.get("email", String.class),
                        MemberRole.valueOf(row.get("role", String.class)),
                        expired ? "EXPIRED" : state,
                        row.get("created_at", Instant.class),
                        expires,
                        row.get("ended_at", Instant.class),
                        row.get("version", Long.class)),
                row.get("language", String.class),
                row.get("account", String.class),
                row.get("ended_by", String.class));
    }
}
