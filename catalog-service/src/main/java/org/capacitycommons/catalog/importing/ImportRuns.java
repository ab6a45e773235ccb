package org.capacitycommons.catalog.importing;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** The import runs there were and are. */
@Singleton
class ImportRuns {
    private static final int SHOWN_REJECTIONS = 100;

    /** Why a run without a sign of life is ended. */
    static final String LOST = "The service stopped before the import was done. Import the file again.";

    private final Database database;
    private final Clock clock;

    ImportRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A run whose process is gone. */
    record Dead(long id, String source) {}

    /** What an earlier call under the same key was about. */
    record Earlier(long id, String source, String sha256) {}

    Optional<Earlier> underKey(String subject, String key) {
        return database.first(
                "select id, source, sha256 from import_run where subject = ? and idempotency_key = ?",
                row -> new Earlier(row.number("id"), row.text("source"), row.text("sha256")),
                subject,
                key);
    }

    /** Opens a run; empty when one of this source is running already. */
    Optional<Long> open(String source, String subject, String key, SpoolFile file) {
        Instant now = clock.instant();
        return database.first(
                """
                insert into import_run (source, state, subject, idempotency_key, sha256, bytes_total, started_at,
                                        heartbeat_at)
                values (?, 'RUNNING', ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""", row -> row.number("id"), source, subject, key, file.sha256(), file.bytes(), now, now);
    }

    /** A sign of life, with how far the run is. */
    void progress(long id, long bytesRead, Tally tally) {
        database.write(
                """
                update import_run set bytes_read = ?, read = ?, added = ?, changed = ?, unchanged = ?, vanished = ?,
                  rejected = ?, unmatched = ?, heartbeat_at = ?
                where id = ? and state = 'RUNNING'""",
                bytesRead,
                tally.read(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.vanished(),
                tally.rejected(),
                tally.unmatched(),
                clock.instant(),
                id);
    }

    /** Ends a run; false when it was ended before, by somebody who took it for dead. */
    boolean close(long id, ImportState state, @Nullable String message, List<Rejection> rejections) {
        Instant now = clock.instant();
        int closed = database.write("""
                update import_run set state = ?, message = ?, finished_at = ?, heartbeat_at = ?
                where id = ? and state = 'RUNNING'""", state, message, now, now, id);
        if (closed == 0) {
            return false;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Rejection rejection : rejections) {
            rows.add(new Object[] {id, rows.size() + 1, rejection.place(), rejection.reason()});
        }
        database.writeAll("insert into import_rejection (run_id, number, place, reason) values (?, ?, ?, ?)", rows);
        database.write("delete from import_seen where run_id = ?", id);
        return true;
    }

    /** Ends runs of processes that are gone; which they were. */
    List<Dead> closeDead(Duration deadAfter) {
        Instant now = clock.instant();
        List<Dead> dead = database.list(
                """
                update import_run set state = 'FAILED', message = ?, finished_at = ?
                where state = 'RUNNING' and heartbeat_at < ? returning id, source""", row -> new Dead(row.number("id"), row.text("source")), LOST, now, now.minus(deadAfter));
        dead.forEach(run -> database.write("delete from import_seen where run_id = ?", run.id()));
        return dead;
    }

    Optional<ImportView> withId(long id) {
        return database.first("select * from import_run where id = ?", row -> view(row, rejections(id)), id);
    }

    /** Newest first, without their rejections. */
    Listing<ImportView> all(@Nullable String cursor, int limit) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : number(Cursor.decode(cursor, 1).getFirst());
        List<ImportView> found = database.list(
                "select * from import_run where id < ? order by id desc limit ?",
                row -> view(row, List.of()),
                before,
                limit + 1);
        boolean more = found.size() > limit;
        List<ImportView> shown = more ? found.subList(0, limit) : found;
        return new Listing<>(
                shown,
                database.number("select count(*) as number from import_run"),
                more ? Cursor.encode(shown.getLast().id()) : null);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private List<ImportView.Rejection> rejections(long id) {
        return database.list(
                "select place, reason from import_rejection where run_id = ? order by number limit ?",
                row -> new ImportView.Rejection(row.text("place"), row.text("reason")),
                id,
                SHOWN_REJECTIONS);
    }

    private static ImportView view(Row row, List<ImportView.Rejection> rejections) throws SQLException {
        return new ImportView(
                row.text("id"),
                row.text("source"),
                ImportState.valueOf(row.text("state")),
                row.number("bytes_total"),
                row.number("bytes_read"),
                row.number("read"),
                row.number("added"),
                row.number("changed"),
                row.number("unchanged"),
                row.number("vanished"),
                row.number("rejected"),
                row.number("unmatched"),
                rejections,
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.textOrNull("message"));
    }
}
