package org.capacitycommons.catalog.model;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Reads what sources say of models, and what they said before. */
@Singleton
class Facts {
    private static final String SELECT = """
            select f.model_id, f.field, f.feed, f.record, f.position, f.value, f.stated, f.certainty, f.match, f.source,
                   f.source_url, coalesce(f.read_on, s.read_on) as read_on, f.since, f.vanished_on
            from model_fact f left join price_source s on s.id = f.feed
            """;

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    /** All that is and was said of one model. */
    List<StoredFact> of(String modelId) {
        return database.list(
                SELECT + "where f.model_id = ? order by f.field, f.feed <> 'curated', f.feed, f.record, f.position",
                Facts::fact,
                modelId);
    }

    /** The same for several models, by model. */
    Map<String, List<StoredFact>> of(Collection<String> modelIds) {
        record Owned(String modelId, StoredFact fact) {}
        return database
                .list(
                        SELECT + "where f.model_id = any (?)",
                        row -> new Owned(row.text("model_id"), fact(row)),
                        modelIds)
                .stream()
                .collect(Collectors.groupingBy(Owned::modelId, Collectors.mapping(Owned::fact, Collectors.toList())));
    }

    private static StoredFact fact(Row row) throws SQLException {
        return new StoredFact(
                row.text("field"),
                row.text("feed"),
                row.text("record"),
                row.integer("position"),
                row.text("value"),
                row.textOrNull("stated"),
                Certainty.valueOf(row.text("certainty")),
                FactMatch.valueOf(row.text("match")),
                row.text("source"),
                row.textOrNull("source_url"),
                row.dateOrNull("read_on"),
                row.dateOrNull("since"),
                row.dateOrNull("vanished_on"));
    }

    /** What changed, newest first. */
    Listing<FactChange> history(String modelId, @Nullable String field, @Nullable String cursor, int limit) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : number(Cursor.decode(cursor, 1).getFirst());
        record Numbered(long number, FactChange change) {}
        List<Numbered> found = database.list(
                """
                select number, field, event, value, certainty, feed, source, happened_on from model_fact_history
                where model_id = ? and number < ? and (?::text is null or field = ?)
                order by number desc limit ?""",
                row -> new Numbered(
                        row.number("number"),
                        new FactChange(
                                row.text("field"),
                                FactChange.Event.valueOf(row.text("event")),
                                row.textOrNull("value"),
                                row.textOrNull("certainty"),
                                row.text("feed"),
                                row.text("source"),
                                row.date("happened_on"))),
                modelId,
                before,
                field,
                field,
                limit + 1);
        boolean more = found.size() > limit;
        List<Numbered> page = more ? found.subList(0, limit) : found;
        long total = database.number("""
                select count(*) as number from model_fact_history
                where model_id = ? and (?::text is null or field = ?)""", modelId, field, field);
        return new Listing<>(
                page.stream().map(Numbered::change).toList(),
                total,
                more ? Cursor.encode(String.valueOf(page.getLast().number())) : null);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
