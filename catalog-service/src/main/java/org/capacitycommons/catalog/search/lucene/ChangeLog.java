package org.capacitycommons.catalog.search.lucene;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/**
 * The table {@code model_change}.
 *
 * <p>Numbers are given out before commits, so "everything after the last number I saw" misses what commits late. Read
 * is therefore only what no running transaction can still add to: changes of transactions older than the oldest one
 * that runs, in the order of transaction and number.
 */
@Singleton
class ChangeLog {
    private final Database database;

    ChangeLog(Database database) {
        this.database = database;
    }

    /** One change of one model. */
    record Change(String modelId, long xid, long seq) {}

    /** Differs for every database and for every server it is restored to: transaction ids mean nothing elsewhere. */
    String identity() {
        return database.first("""
                        select id || '/' || (select system_identifier from pg_control_system()) as identity
                        from catalogue_identity""", row -> row.text("identity")).orElseThrow();
    }

    /** All transactions before this one have ended. */
    long fence() {
        return database.number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as number");
    }

    List<Change> after(IndexPosition position, int atMost) {
        return database.list(
                """
                select model_id, xid::text::bigint as xid, seq from model_change
                where xid < pg_snapshot_xmin(pg_current_snapshot()) and (xid, seq) > (?::text::xid8, ?)
                order by xid, seq limit ?""",
                row -> new Change(row.text("model_id"), row.number("xid"), row.number("seq")),
                String.valueOf(position.xid()),
                position.seq(),
                atMost);
    }

    /** Whether all that happened since that position is still in the table, in this database. */
    boolean reachesBackTo(IndexPosition position) {
        return position.database().equals(identity())
                && database.number("""
                                select count(*) as number from model_change_retention
                                where (pruned_through is null or pruned_through <= ?::text::xid8)
                                  and ?::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())""", String.valueOf(position.xid()), String.valueOf(position.xid())) == 1;
    }

    /** Forgets changes older than the time given. Several replicas may do so at once. */
    int forgetBefore(Instant time) {
        return database.write("""
                with gone as (
                  delete from model_change
                  where at < ? and xid < pg_snapshot_xmin(pg_current_snapshot()) returning xid)
                update model_change_retention
                set pruned_through = greatest(pruned_through, (select max(xid) from gone))
                where exists (select 1 from gone)""", time);
    }
}
