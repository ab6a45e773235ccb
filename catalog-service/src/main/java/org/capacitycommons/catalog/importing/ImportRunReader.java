package org.capacitycommons.catalog.importing;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Shows the import runs there were and are, and what is open to who asks. */
@Singleton
class ImportRunReader {
    private static final int SHOWN_REJECTIONS = 100;

    private final Database database;
    private final Caller caller;

    ImportRunReader(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** What is needed to try a run again. */
    record Ended(
            String source,
            ImportState state,
            @Nullable String spoolFile,
            long bytes,
            String sha256,
            RunOptions options) {}

    Optional<Ended> ended(long id) {
        return database.first(
                "select * from import_run where id = ? for update",
                row -> new Ended(
                        row.text("source"),
                        ImportState.valueOf(row.text("state")),
                        row.textOrNull("spool_file"),
                        row.number("bytes_total"),
                        row.text("sha256"),
                        new RunOptions(row.flag("accept_rejects"), row.dateOrNull("read_on"))),
                id);
    }

    Optional<ImportView> withId(long id) {
        return database.first("select * from import_run where id = ?", row -> view(row, firstRejections(id)), id);
    }

    /** Newest first, without their rejections. */
    Listing<ImportView> all(@Nullable String source, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : number(cursor);
        List<ImportView> found = database.list("""
                select * from import_run where id < ? and (?::text is null or source = ?)
                order by id desc limit ?""", row -> view(row, List.of()), before, source, source, limit + 1);
        boolean more = found.size() > limit;
        List<ImportView> shown = more ? found.subList(0, limit) : found;
        return new Listing<>(
                shown,
                database.number(
                        "select count(*) as number from import_run where ?::text is null or source = ?",
                        source,
                        source),
                more ? Cursor.encode(shown.getLast().id()) : null);
    }

    /** All rejections of a run, in the order of its file. */
    Listing<ImportView.Rejection> rejections(long id, @Nullable String cursor, int limit) {
        if (database.number("select count(*) as number from import_run where id = ?", id) == 0) {
            throw Refusal.notFound();
        }
        long after = cursor == null ? 0 : number(cursor);
        List<ImportView.Rejection> found = rejectionsAfter(id, after, limit + 1);
        boolean more = found.size() > limit;
        return new Listing<>(
                more ? found.subList(0, limit) : found,
                database.number("select count(*) as number from import_rejection where run_id = ?", id),
                more ? Cursor.encode(String.valueOf(after + limit)) : null);
    }

    private List<ImportView.Rejection> firstRejections(long id) {
        return rejectionsAfter(id, 0, SHOWN_REJECTIONS);
    }

    /** They are numbered without gaps and never removed: a number is a place that stays. */
    private List<ImportView.Rejection> rejectionsAfter(long id, long after, int atMost) {
        return database.list(
                "select place, reason from import_rejection where run_id = ? and number > ? order by number limit ?",
                row -> new ImportView.Rejection(row.text("place"), row.text("reason")),
                id,
                after,
                atMost);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private ImportView view(Row row, List<ImportView.Rejection> rejections) throws SQLException {
        ImportState state = ImportState.valueOf(row.text("state"));
        boolean mayRetry = state.mayBeRetried() && row.textOrNull("spool_file") != null;
        return new ImportView(
                row.text("id"),
                row.text("source"),
                state,
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
                row.textOrNull("message"),
                row.flag("accept_rejects"),
                row.dateOrNull("read_on"),
                row.textOrNull("retry_of"),
                mayRetry,
                mayRetry && caller.isIn("admin") ? List.of("retry") : List.of());
    }
}
