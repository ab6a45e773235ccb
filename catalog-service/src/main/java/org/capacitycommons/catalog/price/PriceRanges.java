package org.capacitycommons.catalog.price;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.OfferSummary;
import org.capacitycommons.http.Listing;

/**
 * The range over what providers ask for a model, by thing and unit. Only present paid offers count, and of a provider
 * that two sources report alike each price once. Prices for long prompts, for a size, or at some hours stay out.
 */
@Singleton
class PriceRanges {
    private static final String RANGES = """
            with paid as (
              select * from current_offer where model_id = ? and kind = 'PAID'
            ), priced as (
              select o.provider_id, o.last_read_on, r.item, 'TOKEN' as unit, 'STANDARD' as service, r.usd
              from paid o
              cross join lateral (values
                ('INPUT', o.input), ('OUTPUT', o.output), ('CACHE_READ', o.cache_read), ('CACHE_WRITE', o.cache_write),
                ('REASONING', o.reasoning), ('INPUT_AUDIO', o.input_audio), ('OUTPUT_AUDIO', o.output_audio)
              ) as r (item, usd)
              where r.usd is not null
              union all
              select o.provider_id, o.last_read_on, r.value ->> 'item', r.value ->> 'unit',
                     r.value -> 'terms' ->> 'service', (r.value ->> 'usd')::numeric
              from paid o
              cross join lateral jsonb_array_elements(o.rates) as r (value)
              where r.value -> 'terms' ->> 'aboveTokens' is null and r.value -> 'terms' ->> 'variant' is null
                and coalesce(r.value -> 'terms' -> 'hours', 'null') = 'null'
            ), asked as (
              select item, unit, service, provider_id, usd, max(last_read_on) as last_read_on
              from priced group by item, unit, service, provider_id, usd
            )
            select item, unit, service, count(*) as offers, min(usd) as lowest,
                   percentile_disc(0.5) within group (order by usd) as median, max(usd) as highest,
                   max(last_read_on) as last_read_on
            from asked group by item, unit, service order by unit = 'TOKEN' desc, unit, service, item""";

    private final Database database;

    PriceRanges(Database database) {
        this.database = database;
    }

    Listing<PriceRangeView> of(String modelId) {
        return Listing.whole(database.list(RANGES, PriceRanges::range, modelId));
    }

    private static PriceRangeView range(Row row) throws SQLException {
        return new PriceRangeView(
                PriceItem.valueOf(row.text("item")),
                Service.valueOf(row.text("service")),
                PriceUnit.valueOf(row.text("unit")).per(),
                OfferSummary.CURRENCY,
                row.number("offers"),
                exact(row, "lowest"),
                exact(row, "median"),
                exact(row, "highest"),
                row.dateOrNull("last_read_on"));
    }

    private static String exact(Row row, String column) throws SQLException {
        return String.valueOf(row.exactOrNull(column));
    }
}
