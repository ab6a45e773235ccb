package org.capacitycommons.catalog.price;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.OfferSummary;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Reads offers. */
@Singleton
class Offers {
    private static final String SELECT = """
            select o.*, p.name as provider_name, s.name as source_name, coalesce(p.doc_url, s.url) as source_url
            from listed_offer o
            join provider p on p.id = o.provider_id
            join price_source s on s.id = o.source
            """;
    private static final int CURSOR_PARTS = 3;

    private final Database database;
    private final PriceTiers tiers;

    Offers(Database database, PriceTiers tiers) {
        this.database = database;
        this.tiers = tiers;
    }

    /** All that providers ask or asked for a model, by provider. */
    Listing<PriceView> of(String modelId, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "", "") : Cursor.decode(cursor, CURSOR_PARTS);
        List<Placed> found =
                database.list(SELECT + """
                        where o.model_id = ? and (o.provider_id, o.offer_id, o.source) > (?, ?, ?)
                        order by o.provider_id, o.offer_id, o.source limit ?""", this::placed, modelId, after.get(0), after.get(1), after.get(2), limit + 1);
        long total = database.number("select count(*) as number from listed_offer where model_id = ?", modelId);
        return page(found, total, limit);
    }

    /** Offers that fit no model: what a curator has to look at. */
    Listing<PriceView> unmatched(@Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "", "") : Cursor.decode(cursor, CURSOR_PARTS);
        List<Placed> found =
                database.list(SELECT + """
                        where o.model_id is null and (o.provider_id, o.offer_id, o.source) > (?, ?, ?)
                        order by o.provider_id, o.offer_id, o.source limit ?""", this::placed, after.get(0), after.get(1), after.get(2), limit + 1);
        return page(found, database.number("select count(*) as number from offer where model_id is null"), limit);
    }

    private static Listing<PriceView> page(List<Placed> found, long total, int limit) {
        boolean more = found.size() > limit;
        List<Placed> shown = more ? found.subList(0, limit) : found;
        return new Listing<>(
                shown.stream().map(Placed::view).toList(),
                total,
                more ? shown.getLast().cursor() : null);
    }

    private record Placed(PriceView view, String cursor) {}

    private Placed placed(Row row) throws SQLException {
        PriceView view = new PriceView(
                new PriceView.Provider(row.text("provider_id"), row.text("provider_name")),
                row.text("offer_id"),
                OfferKind.valueOf(row.text("kind")),
                row.exactOrNull("input"),
                row.exactOrNull("output"),
                row.exactOrNull("cache_read"),
                row.exactOrNull("cache_write"),
                row.exactOrNull("reasoning"),
                OfferSummary.CURRENCY,
                OfferSummary.PER,
                tiers.read(row.text("tiers")),
                row.numberOrNull("context_tokens"),
                row.date("since"),
                row.dateOrNull("last_read_on"),
                row.dateOrNull("vanished_on"),
                OfferMatch.valueOf(row.text("match")),
                row.text("source_name"),
                row.textOrNull("source_url"));
        return new Placed(view, Cursor.encode(row.text("provider_id"), row.text("offer_id"), row.text("source")));
    }
}
