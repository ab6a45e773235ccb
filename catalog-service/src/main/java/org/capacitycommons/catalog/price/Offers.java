package org.capacitycommons.catalog.price;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Reads offers. */
@Singleton
class Offers {
    private static final String COLUMNS =
            "select o.*, p.name as provider_name, s.name as source_name, coalesce(p.doc_url, s.url) as source_url\n";
    private static final String JOINED = """
            from listed_offer o
            join provider p on p.id = o.provider_id
            join price_source s on s.id = o.source
            """;
    private static final String AFTER = """
            and (o.provider_id, o.offer_id, o.source) > (?, ?, ?)
            order by o.provider_id, o.offer_id, o.source limit ?""";
    private static final String WAITING = """
            where o.model_id is null and o.vanished_on is null and (?::text is null or o.source = ?)
              and (?::text is null or strpos(lower(o.offer_id || ' ' || o.name || ' ' || o.provider_id), lower(?)) > 0)
              and not exists (
                select 1 from offer_decision d where d.source = o.source and d.provider_id = o.provider_id
                  and d.offer_id = o.offer_id and d.decision = 'DISMISSED')
            """;
    private static final int CURSOR_PARTS = 3;

    private final Database database;
    private final OfferRows rows;

    Offers(Database database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** All that providers ask or asked for a model, by provider. */
    Listing<PriceView> of(String modelId, @Nullable String cursor, int limit) {
        List<String> after = place(cursor);
        List<PriceView> found = database.list(
                COLUMNS + JOINED + "where o.model_id = ? " + AFTER,
                rows::price,
                modelId,
                after.get(0),
                after.get(1),
                after.get(2),
                limit + 1);
        return page(
                found,
                database.number("select count(*) as number from listed_offer where model_id = ?", modelId),
                limit);
    }

    /** Offers that fit no model and were not dismissed: what a curator has to look at. */
    Listing<PriceView> unmatched(@Nullable String source, @Nullable String text, @Nullable String cursor, int limit) {
        List<String> after = place(cursor);
        List<PriceView> found = database.list(
                COLUMNS + JOINED + WAITING + AFTER,
                rows::price,
                source,
                source,
                text,
                text,
                after.get(0),
                after.get(1),
                after.get(2),
                limit + 1);
        long total = database.number("select count(*) as number from offer o " + WAITING, source, source, text, text);
        return page(found, total, limit);
    }

    Optional<PriceView> withKey(OfferKey key) {
        return database.first(
                COLUMNS + JOINED + "where o.source = ? and o.provider_id = ? and o.offer_id = ?",
                rows::price,
                key.source(),
                key.providerId(),
                key.offerId());
    }

    private static List<String> place(@Nullable String cursor) {
        return cursor == null ? List.of("", "", "") : Cursor.decode(cursor, CURSOR_PARTS);
    }

    private static Listing<PriceView> page(List<PriceView> found, long total, int limit) {
        if (found.size() <= limit) {
            return new Listing<>(found, total, null);
        }
        List<PriceView> shown = found.subList(0, limit);
        OfferKey last = OfferKey.of(shown.getLast().id());
        return new Listing<>(shown, total, Cursor.encode(last.providerId(), last.offerId(), last.source()));
    }
}
