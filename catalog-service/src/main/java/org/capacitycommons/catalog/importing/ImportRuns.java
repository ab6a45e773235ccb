package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

/** Writes down the import runs, from their opening to their end. */
@Singleton
class ImportRuns {
    /** Why a run without a sign of life is ended. */
    static final String LOST = "The service stopped before the import was done. Try the run again, or import the file.";

    private final Database database;
    private final Clock clock;

    ImportRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A run whose process is gone. */
    record Dead(long id, String source) {}

    /** What an earlier call under the same key was about. */
    record Earlier(long id, String source, String sha256, RunOptions options) {
        boolean isOf(RunOrder order) {
            return source.equals(order.source())
                    && sha256.equals(order.file().sha256())
                    && options.equals(order.options());
        }
    }

    Optional<Earlier> underKey(String subject, String key) {
        return database.first(
                "select id, source, sha256, accept_rejects, read_on from import_run where subject = ? and idempotency_key = ?",
                row -> new Earlier(
                        row.number("id"),
                        row.text("source"),
                        row.text("sha256"),
                        new RunOptions(row.flag("accept_rejects"), row.dateOrNull("read_on"))),
                subject,
                key);
    }

    /** Opens a run; empty when one of this source is running already. */
    Optional<Long> open(String subject, String key, RunOrder order) {
        Instant now = clock.instant();
        SpoolFile file = order.file();
        return database.first(
                """
                insert into import_run (source, state, subject, idempotency_key, sha256, bytes_total, accept_rejects,
                                        read_on, retry_of, spool_file, started_at, heartbeat_at)
                values (?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""",
                row -> row.number("id"),
                order.source(),
                subject,
                key,
                file.sha256(),
                file.bytes(),
                order.options().acceptRejects(),
                order.options().readOn(),
                order.retryOf(),
                file.name(),
                now,
                now);
    }

    /**
     * A sign of life, with how far the run is. Whoever writes for the run begins with it: from there to the end of the
     * transaction nobody can end the run and start another beside it.
     *
     * @throws IllegalStateException when the run was taken for dead
     */
    void progress(long id, long bytesRead, Tally tally) {
        int running = database.write(
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
        if (running != 1) {
            throw new IllegalStateException("Import %d was taken for dead and must write no more".formatted(id));
        }
    }

    /** Writes down rejections, numbered on from those there are. */
    void reject(long id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        long before =
                database.number("select coalesce(max(number), 0) as number from import_rejection where run_id = ?", id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Rejection rejection : rejections) {
            rows.add(new Object[] {id, before + rows.size() + 1, rejection.place(), rejection.reason()});
        }
        database.writeAll("insert into import_rejection (run_id, number, place, reason) values (?, ?, ?, ?)", rows);
    }

    /** Ends a run; false when it was ended before, by somebody who took it for dead. */
    boolean close(long id, ImportState state, @Nullable String message) {
        Instant now = clock.instant();
        int closed = database.write("""
                update import_run set state = ?, message = ?, finished_at = ?, heartbeat_at = ?,
                  spool_file = case when ? then spool_file end
                where id = ? and state = 'RUNNING'""", state, message, now, now, state != ImportState.SUCCEEDED, id);
        if (closed > 0) {
            forgetMet(id);
        }
        return closed > 0;
    }

    /** Ends runs of processes that are gone; which they were. */
    List<Dead> closeDead(Duration deadAfter) {
        Instant now = clock.instant();
        List<Dead> dead = database.list(
                """
                update import_run set state = 'FAILED', message = ?, finished_at = ?
                where state = 'RUNNING' and heartbeat_at < ? returning id, source""", row -> new Dead(row.number("id"), row.text("source")), LOST, now, now.minus(deadAfter));
        dead.forEach(run -> forgetMet(run.id()));
        return dead;
    }

    private void forgetMet(long id) {
        database.write("delete from import_seen where run_id = ?", id);
    }

    /** Names of the files in the spool that a run works on or may be tried again with. */
    List<String> spooled() {
        return database.list(
                "select spool_file from import_run where spool_file is not null", row -> row.text("spool_file"));
    }

    /** The run gives its file away: it can no longer be tried again itself. */
    void release(long id) {
        database.write("update import_run set spool_file = null where id = ?", id);
    }

    /** Gives up the files of runs that ended long ago; their names. */
    List<String> releaseOld(Duration kept) {
        return database.list("""
                with old as (
                  select id, spool_file from import_run where spool_file is not null and finished_at < ? for update)
                update import_run r set spool_file = null from old where r.id = old.id returning old.spool_file""", row -> row.text("spool_file"), clock.instant().minus(kept));
    }
}
