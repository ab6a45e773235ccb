package org.capacitycommons.catalog.evaluation;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.FactMatch;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Reads published scores and claims of languages. */
@Singleton
class Evaluations {
    private static final Pattern LIST = Pattern.compile(",\\s*");
    private static final int PARTS = 4;

    private final Database database;

    Evaluations(Database database) {
        this.database = database;
    }

    /** By benchmark. */
    Listing<EvaluationView> of(String modelId, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "", "", "") : Cursor.decode(cursor, PARTS);
        record Placed(String place, EvaluationView view) {}
        List<Placed> found = database.list(
                """
                select * from evaluation
                where model_id = ? and (benchmark, source, record, key) > (?, ?, ?, ?)
                order by benchmark, source, record, key limit ?""",
                row -> new Placed(
                        Cursor.encode(row.text("benchmark"), row.text("source"), row.text("record"), row.text("key")),
                        view(row)),
                modelId,
                after.get(0),
                after.get(1),
                after.get(2),
                after.get(3),
                limit + 1);
        boolean more = found.size() > limit;
        List<Placed> page = more ? found.subList(0, limit) : found;
        return new Listing<>(
                page.stream().map(Placed::view).toList(),
                database.number("select count(*) as number from evaluation where model_id = ?", modelId),
                more ? page.getLast().place() : null);
    }

    List<LanguageCoverage> languages(String modelId) {
        List<LanguageCoverage.Claim> claims = database.list(
                """
                select source, value, match from model_fact
                where model_id = ? and field = 'languages' and vanished_on is null order by feed, record""",
                row -> new LanguageCoverage.Claim(
                        row.text("source"),
                        List.of(LIST.split(row.text("value"))),
                        FactMatch.valueOf(row.text("match"))),
                modelId);
        List<EvaluationView> scores = database.list(
                "select * from evaluation where model_id = ? and language is not null order by benchmark, source, key",
                Evaluations::view,
                modelId);
        return LanguageCoverage.of(claims, scores);
    }

    private static EvaluationView view(Row row) throws SQLException {
        return new EvaluationView(
                row.text("benchmark"),
                row.textOrNull("language"),
                row.textOrNull("metric"),
                row.text("score"),
                row.textOrNull("variant"),
                row.textOrNull("evaluated_by"),
                row.textOrNull("evaluated_on"),
                row.text("source"),
                row.textOrNull("source_url"),
                FactMatch.valueOf(row.text("match")),
                row.date("since"),
                row.dateOrNull("vanished_on"));
    }
}
