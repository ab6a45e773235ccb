package org.capacitycommons.catalog.price;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.OfferSummary;

/** Makes what is shown of rows of offers and of their history. */
@Singleton
class OfferRows {
    private final PriceTiers tiers;
    private final PriceRates rates;

    OfferRows(PriceTiers tiers, PriceRates rates) {
        this.tiers = tiers;
        this.rates = rates;
    }

    PriceView price(Row row) throws SQLException {
        return new PriceView(
                key(row).id(),
                provider(row),
                row.text("offer_id"),
                row.text("name"),
                OfferKind.valueOf(row.text("kind")),
                row.textOrNull("mode"),
                row.exactOrNull("input"),
                row.exactOrNull("output"),
                row.exactOrNull("cache_read"),
                row.exactOrNull("cache_write"),
                row.exactOrNull("reasoning"),
                row.exactOrNull("input_audio"),
                row.exactOrNull("output_audio"),
                OfferSummary.CURRENCY,
                OfferSummary.PER,
                tiers.read(row.text("tiers")),
                rates.read(row.text("rates")),
                row.numberOrNull("context_tokens"),
                row.textOrNull("status"),
                row.textOrNull("ends_on"),
                row.date("since"),
                row.dateOrNull("last_read_on"),
                row.dateOrNull("vanished_on"),
                OfferMatch.valueOf(row.text("match")),
                row.text("source_name"),
                row.textOrNull("source_url"));
    }

    PriceChangeView change(Row row) throws SQLException {
        return new PriceChangeView(
                key(row).id(),
                provider(row),
                row.text("offer_id"),
                PriceEvent.valueOf(row.text("event")),
                row.date("since"),
                row.dateOrNull("until"),
                OfferKind.valueOf(row.text("kind")),
                row.exactOrNull("input"),
                row.exactOrNull("output"),
                row.exactOrNull("cache_read"),
                row.exactOrNull("cache_write"),
                row.exactOrNull("reasoning"),
                OfferSummary.CURRENCY,
                OfferSummary.PER,
                tiers.read(row.text("tiers")),
                rates.read(row.text("rates")),
                row.text("source_name"));
    }

    private static OfferKey key(Row row) throws SQLException {
        return new OfferKey(row.text("source"), row.text("provider_id"), row.text("offer_id"));
    }

    private static PriceView.Provider provider(Row row) throws SQLException {
        return new PriceView.Provider(row.text("provider_id"), row.text("provider_name"));
    }
}
