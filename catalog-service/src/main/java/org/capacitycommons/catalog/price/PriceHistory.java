package org.capacitycommons.catalog.price;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Reads how prices moved. Lines are only ever added. */
@Singleton
class PriceHistory {
    private static final String LINES = """
            with line as (
              select h.*, p.name as provider_name, s.name as source_name,
                     lead(h.since) over (
                       partition by h.source, h.provider_id, h.offer_id order by h.number) as until
              from offer o
              join offer_price_history h on h.source = o.source and h.provider_id = o.provider_id
                and h.offer_id = o.offer_id
              join provider p on p.id = o.provider_id
              join price_source s on s.id = o.source
              where o.model_id = ? and (?::text is null or o.provider_id = ?))
            """;
    private static final String COUNT = """
            select count(*) as number from offer o join offer_price_history h using (source, provider_id, offer_id)
            where o.model_id = ? and (?::text is null or o.provider_id = ?)""";
    private static final int CURSOR_PARTS = 2;

    private final Database database;
    private final OfferRows rows;

    PriceHistory(Database database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private record Line(PriceChangeView view, long number) {
        private static Line of(Row row, PriceChangeView view) throws SQLException {
            return new Line(view, row.number("number"));
        }
    }

    /** Where a page begins: lines of one day are told apart by their number. */
    private record Place(LocalDate since, long number) {
        private static final Place NEWEST = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

        private static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return NEWEST;
            }
            List<String> parts = Cursor.decode(cursor, CURSOR_PARTS);
            try {
                return new Place(LocalDate.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
            } catch (DateTimeParseException | NumberFormatException _) {
                throw Cursor.invalid();
            }
        }
    }

    /** Every price that was ever read of a model's offers, newest first. */
    Listing<PriceChangeView> of(String modelId, @Nullable String provider, @Nullable String cursor, int limit) {
        Place before = Place.of(cursor);
        List<Line> found = database.list(
                LINES + "select * from line where (since, number) < (?, ?) order by since desc, number desc limit ?",
                row -> Line.of(row, rows.change(row)),
                modelId,
                provider,
                provider,
                before.since(),
                before.number(),
                limit + 1);
        boolean more = found.size() > limit;
        List<Line> shown = more ? found.subList(0, limit) : found;
        Line last = shown.isEmpty() ? null : shown.getLast();
        return new Listing<>(
                shown.stream().map(Line::view).toList(),
                database.number(COUNT, modelId, provider, provider),
                more && last != null
                        ? Cursor.encode(last.view().since().toString(), String.valueOf(last.number()))
                        : null);
    }
}
