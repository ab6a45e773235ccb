package org.capacitycommons.catalog.advisory;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.http.Cursor;

/** Reads advisories. */
@Singleton
public class Advisories {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Database database;

    Advisories(Database database) {
        this.database = database;
    }

    private record Placed(AdvisoryView advisory, long seq) {}

    Optional<AdvisoryView> withId(String id) {
        return database.first("select * from advisory where id = ?", Advisories::view, id);
    }

    /** Those that hold for a model, the most severe first. */
    public List<AdvisoryView> inForceOn(String modelId) {
        return of(modelId).stream()
                .filter(advisory -> advisory.state() == AdvisoryState.PUBLISHED)
                .toList();
    }

    /** All of a model: those that hold first, then the most severe, then the newest. */
    public List<AdvisoryView> of(String modelId) {
        return database.list("""
                select * from advisory where model_id = ?
                order by state, array_position(array['SEVERE', 'MODERATE', 'LOW'], severity), published_at desc, id""", Advisories::view, modelId);
    }

    /**
     * What changed after a place in the feed. A cursor that lies ahead of everything was given out before the database
     * was restored from an older copy: then all is told again, since a warning must not be missed.
     */
    AdvisoryPage after(@Nullable String cursor, int atMost) {
        long asked = place(cursor);
        long last = database.number("select coalesce(max(feed_seq), 0) as number from advisory");
        long from = asked > last ? 0 : asked;
        List<Placed> found = database.list(
                "select * from advisory where feed_seq > ? order by feed_seq limit ?",
                row -> new Placed(view(row), row.number("feed_seq")),
                from,
                atMost + 1);
        boolean more = found.size() > atMost;
        List<Placed> shown = more ? found.subList(0, atMost) : found;
        long reached = shown.isEmpty() ? from : shown.getLast().seq();
        return new AdvisoryPage(
                shown.stream().map(Placed::advisory).toList(), Cursor.encode(String.valueOf(reached)), more);
    }

    private static long place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        String number = Cursor.decode(cursor, 1).getFirst();
        if (!NUMBER.matcher(number).matches()) {
            throw Cursor.invalid();
        }
        return Long.parseLong(number);
    }

    static AdvisoryView view(Row row) throws SQLException {
        return new AdvisoryView(
                row.text("id"),
                row.number("version"),
                row.text("model_id"),
                AdvisoryKind.valueOf(row.text("kind")),
                Severity.valueOf(row.text("severity")),
                row.text("title"),
                row.text("text"),
                row.text("action"),
                row.flag("all_revisions"),
                row.texts("revisions"),
                AdvisoryState.valueOf(row.text("state")),
                row.textOrNull("withdrawn_reason"),
                row.text("source"),
                row.textOrNull("source_url"),
                row.instant("published_at"),
                row.instant("updated_at"));
    }
}
