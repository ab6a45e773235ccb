package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.catalog.Catalog;

/** How far the feed was read, and what it said. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AdvisoryFeed {
    /** Held to the end of the transaction, on whichever replica. The number stands for this work alone. */
    private static final long LOCK = 0x4144_5649L;

    private static final String KEEP = """
            insert into advisory_known (id, version, model, kind, severity, title, text, action, all_revisions, revisions,
              state, withdrawn_reason, source, source_url, published_at, updated_at)
            values (:id, :version, :model, :kind, :severity, :title, :text, :action, :all, :revisions, :state, :reason,
              :source, :url, cast(:published as timestamptz), cast(:updated as timestamptz))
            on conflict (id) do update set version = excluded.version, model = excluded.model, kind = excluded.kind,
              severity = excluded.severity, title = excluded.title, text = excluded.text, action = excluded.action,
              all_revisions = excluded.all_revisions, revisions = excluded.revisions, state = excluded.state,
              withdrawn_reason = excluded.withdrawn_reason, source = excluded.source, source_url = excluded.source_url,
              updated_at = excluded.updated_at
            where advisory_known.version < excluded.version""";

    private final Session entities;
    private final Clock clock;

    AdvisoryFeed(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether this replica may do the work now; another one is at it where not. */
    boolean isMine() {
        return entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    @Nullable
    String cursor() {
        return entities.createNativeQuery("select coalesce(cursor, '') from advisory_feed where id = 1", String.class)
                .getResultStream()
                .findFirst()
                .filter(cursor -> !cursor.isEmpty())
                .orElse(null);
    }

    /** Stores a page that was read from that cursor on; leaves it where the feed was read on meanwhile. */
    boolean keep(@Nullable String readFrom, Catalog.AdvisoryChanges page) {
        if (!Objects.equals(readFrom, cursor())) {
            return false;
        }
        page.items().forEach(this::keep);
        entities.createNativeMutationQuery("insert into advisory_feed (id, cursor, read_at)"
                        + " values (1, :cursor, cast(:now as timestamptz))"
                        + " on conflict (id) do update set cursor = excluded.cursor, read_at = excluded.read_at")
                .setParameter("cursor", page.cursor())
                .setParameter("now", clock.instant().toString())
                .executeUpdate();
        return true;
    }

    /** An older version than the one that is known changes nothing: the feed may repeat itself. */
    private void keep(Catalog.Advisory told) {
        entities.createNativeMutationQuery(KEEP)
                .setParameter("id", told.id())
                .setParameter("version", told.version())
                .setParameter("model", told.model())
                .setParameter("kind", told.kind())
                .setParameter("severity", Severity.of(told.severity()).name())
                .setParameter("title", told.title())
                .setParameter("text", told.text())
                .setParameter("action", told.action())
                .setParameter("all", told.allRevisions())
                .setParameter("revisions", told.revisions().toArray(String[]::new))
                .setParameter("state", told.state())
                .setParameter("reason", told.withdrawnReason(), String.class)
                .setParameter("source", told.source(), String.class)
                .setParameter("url", told.sourceUrl(), String.class)
                .setParameter("published", told.publishedAt().toString())
                .setParameter("updated", told.updatedAt().toString())
                .executeUpdate();
    }
}
