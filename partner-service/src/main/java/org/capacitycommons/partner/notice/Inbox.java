package org.capacitycommons.partner.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.words.Wording;

/**
 * What one person was told. Notices of an organisation are seen by its members only: whoever left keeps none of them.
 * Reading marks are a person's own and stand in no trail.
 */
@ApplicationScoped
@Transactional
class Inbox {
    private static final String MINE =
            " subject = :me and (organisation is null or organisation = :org) and (not cast(:unread as boolean) or read_at is null) ";

    private final Session entities;
    private final Clock clock;

    Inbox(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. */
    Listing<InboxItem> page(boolean unreadOnly, @Nullable String cursor, int limit, Caller caller) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : number(Cursor.decode(cursor, 1).getFirst());
        List<InboxItem> rows = entities.createNativeQuery(
                        "select id, kind, record, title, created_at, read_at from inbox where" + MINE
                                + "and id < :before order by id desc",
                        Tuple.class)
                .setParameter("me", caller.subject())
                .setParameter("org", organisation(caller))
                .setParameter("unread", unreadOnly)
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Inbox::item)
                .toList();
        List<InboxItem> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Listing<>(
                shown,
                count(unreadOnly, caller),
                rows.size() > limit ? Cursor.encode(shown.getLast().id()) : null);
    }

    long count(boolean unreadOnly, Caller caller) {
        return entities.createNativeQuery("select count(*) from inbox where" + MINE, Long.class)
                .setParameter("me", caller.subject())
                .setParameter("org", organisation(caller))
                .setParameter("unread", unreadOnly)
                .getSingleResult();
    }

    /**
     * Marks as read; what was read already keeps its time, and what is somebody else's is not touched.
     *
     * @param items which, or null for all
     */
    void markRead(@Nullable List<String> items, Caller caller) {
        Long[] ids = items == null
                ? new Long[0]
                : items.stream().map(Inbox::numberOrNone).toArray(Long[]::new);
        entities.createNativeMutationQuery("update inbox set read_at = cast(:now as timestamptz) where" + MINE
                        + "and (cast(:every as boolean) or id = any(:ids))")
                .setParameter("now", clock.instant().toString())
                .setParameter("me", caller.subject())
                .setParameter("org", organisation(caller))
                .setParameter("unread", true)
                .setParameter("every", items == null)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private static String organisation(Caller caller) {
        Caller.Membership organisation = caller.organisation();
        return organisation == null ? "" : organisation.id();
    }

    private static long numberOrNone(@Nullable String id) {
        return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }

    private static long number(String id) {
        if (numberOrNone(id) < 0) {
            throw Cursor.invalid();
        }
        return numberOrNone(id);
    }

    private static InboxItem item(Tuple row) {
        String kind = row.get("kind", String.class);
        String title = row.get("title", String.class);
        Map<String, String> text = Wording.inAll(words -> words.text("notice." + kind, title));
        return new InboxItem(
                String.valueOf(row.get("id", Long.class)),
                kind,
                row.get("record", String.class),
                title,
                text,
                Objects.requireNonNull(text.get("en")),
                Objects.requireNonNull(text.get("fr")),
                row.get("created_at", Instant.class),
                row.get("read_at", Instant.class));
    }
}
