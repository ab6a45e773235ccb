package org.capacitycommons.partner.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

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
    private static final String LAST = """
            select c.xid::text as xid, c.number, c.changed_at from deployment_change c
            order by c.xid desc, c.number desc limit 1""";
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
        return database
                .alone(rows -> rows.list(
                        LAST,
                        row -> new FeedState(row.text("xid") + "." + row.big("number"), row.time("changed_at"), today)))
                .stream()
                .findFirst()
                .orElse(new FeedState("0", Instant.EPOCH, today));
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
