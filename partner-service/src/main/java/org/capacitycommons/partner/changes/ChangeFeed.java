package org.capacitycommons.partner.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.database.Database;

/**
 * The table {@code deployment_change}: each deployment that is or was public, at the place of its last change.
 *
 * <p>Numbers are given out before commits, so "everything after the last number I saw" would miss what commits late.
 * Told is only what no running transaction can still add to.
 */
@Singleton
public class ChangeFeed {
    /**
     * A lower transaction may commit after a higher one, so the last row alone says too little. Below the oldest
     * running transaction nothing is added any more: there the last row says all. Above it each visible row counts.
     */
    private static final String STATE = """
            select coalesce((select c.xid::text || '.' || c.number from deployment_change c
                             where c.xid < pg_snapshot_xmin(pg_current_snapshot())
                             order by c.xid desc, c.number desc limit 1), '0')
              || coalesce((select '.' || md5(string_agg(c.xid::text || '.' || c.number, ' ' order by c.xid, c.number))
                           from deployment_change c where c.xid >= pg_snapshot_xmin(pg_current_snapshot())), '') as mark,
              (select max(c.changed_at) from deployment_change c) as changed_at""";

    private static final String AFTER = """
            select c.deployment, c.nation, c.xid::text as xid, c.number, c.changed_at, c.gone from deployment_change c
            where c.xid < pg_snapshot_xmin(pg_current_snapshot()) and (c.xid, c.number) > (?::text::xid8, ?)
            order by c.xid, c.number limit ?""";

    private final Database database;
    private final Clock clock;

    ChangeFeed(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One change at its place in the feed. */
    record Change(String deployment, String nation, String xid, long number, Instant at, boolean gone) {}

    /** How far the public data is now. */
    public FeedState state() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.alone(rows -> rows.list(
                        STATE,
                        row -> new FeedState(
                                row.text("mark"),
                                Objects.requireNonNullElse(row.knownTime("changed_at"), Instant.EPOCH),
                                today))
                .getFirst());
    }

    List<Change> after(String xid, long number, int atMost) {
        return database.alone(rows -> rows.list(
                AFTER,
                row -> new Change(
                        row.text("deployment"),
                        row.text("nation"),
                        row.text("xid"),
                        row.big("number"),
                        row.time("changed_at"),
                        row.flag("gone")),
                xid,
                number,
                atMost));
    }
}
