package org.capacitycommons.catalog.correction;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.database.SqlConditions;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Reads corrections: admins and auditors all of them, others their own. */
@Singleton
class Corrections {
    private static final String PREFIX = "COR-";
    private static final Pattern ID = Pattern.compile("COR-(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    /**
     * Which corrections a caller asks for.
     *
     * @param state those in one state, or null for all
     * @param own only those that the caller proposed, also for who sees all of them
     */
    record Asked(@Nullable CorrectionState state, boolean own) {}

    /** Newest first. */
    Listing<CorrectionView> all(Reader reader, Asked asked, @Nullable String cursor, int limit) {
        SqlConditions conditions = new SqlConditions().and("true");
        if (asked.own() || !reader.seesAll()) {
            conditions.and("proposed_by = ?", reader.subject());
        }
        if (asked.state() != null) {
            conditions.and("state = ?", asked.state());
        }
        long total = database.number(
                "select count(*) as number from correction where " + conditions.sql(), conditions.parametersAnd());
        List<CorrectionView> found = database.list(
                "select * from correction where " + conditions.sql() + " and number < ? order by number desc limit ?",
                row -> view(row, reader),
                conditions.parametersAnd(before(cursor), limit + 1));
        boolean more = found.size() > limit;
        List<CorrectionView> page = more ? found.subList(0, limit) : found;
        return new Listing<>(
                page,
                total,
                more ? Cursor.encode(String.valueOf(number(page.getLast().id()))) : null);
    }

    Optional<CorrectionView> withId(String id, Reader reader) {
        return read("select * from correction where number = ?", id, reader);
    }

    /** As {@link #withId}, and nobody else writes it until the transaction ends. */
    Optional<CorrectionView> locked(String id, Reader reader) {
        return read("select * from correction where number = ? for update", id, reader);
    }

    private Optional<CorrectionView> read(String sql, String id, Reader reader) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        record Owned(String proposer, CorrectionView correction) {}
        return database.first(sql, row -> new Owned(row.text("proposed_by"), view(row, reader)), number(id))
                .filter(owned -> reader.sees(owned.proposer()))
                .map(Owned::correction);
    }

    static long number(String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id.substring(PREFIX.length()));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String number = Cursor.decode(cursor, 1).getFirst();
        if (!NUMBER.matcher(number).matches()) {
            throw Cursor.invalid();
        }
        return Long.parseLong(number);
    }

    private static CorrectionView view(Row row, Reader reader) throws SQLException {
        CorrectionState state = CorrectionState.valueOf(row.text("state"));
        String proposer = row.text("proposed_by");
        return new CorrectionView(
                PREFIX + row.number("number"),
                row.number("version"),
                row.text("model_id"),
                row.text("field"),
                row.textOrNull("shown"),
                row.text("value"),
                row.text("source"),
                row.textOrNull("source_url"),
                row.date("read_on"),
                row.textOrNull("note"),
                state,
                row.textOrNull("reason"),
                reader.seesAll() ? proposer : null,
                row.instant("proposed_at"),
                row.instantOrNull("decided_at"),
                CorrectionMoves.open(state, reader.rolesTo(proposer)).stream()
                        .map(CorrectionMoves.Move::wire)
                        .toList());
    }
}
