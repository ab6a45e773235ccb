package org.capacitycommons.catalog.openrouter;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.database.SqlConditions;
import org.capacitycommons.catalog.price.OfferMatch;
import org.capacitycommons.catalog.time.PartialDate;

/**
 * Reads present offers with a price per token: paid ones that state input and output, and free ones. Where several
 * sources tell of the same offer, the latest reading counts. Trials and subscriptions stay out, because a zero there
 * is not a price.
 */
@Singleton
class PresentOffers {
    private static final String FITTING = """
            from (
              select distinct on (o.provider_id, o.offer_id) o.*
              from current_offer o
              where o.model_id is not null
                and (o.kind = 'FREE' or (o.kind = 'PAID' and o.input is not null and o.output is not null))
              order by o.provider_id, o.offer_id, o.last_read_on desc nulls last, o.source) o
            join model m on m.id = o.model_id
            join provider p on p.id = o.provider_id
            where\s""";
    private static final String SELECT = """
            select o.*, m.name as model_name, m.hub_id, m.modalities, m.tasks, m.released as model_released,
                   m.created_at, m.context_tokens as model_context, p.name as provider_name
            """;

    private static final TypeReference<List<Tier>> TIERS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    PresentOffers(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Prices above a length of prompt, as they are stored. */
    private record Tier(
            long aboveTokens,
            @Nullable BigDecimal input,
            @Nullable BigDecimal output,
            @Nullable BigDecimal cacheRead,
            @Nullable BigDecimal cacheWrite) {

        private OpenRouterModel.LongPrompt view() {
            return new OpenRouterModel.LongPrompt(
                    // Ours holds above a length, theirs from a length on.
                    aboveTokens + 1,
                    TokenPrice.ofOne(input),
                    TokenPrice.ofOne(output),
                    TokenPrice.ofOne(cacheRead),
                    TokenPrice.ofOne(cacheWrite));
        }
    }

    List<OpenRouterModel> find(OfferQuery query) {
        SqlConditions conditions = conditions(query);
        return database.list(
                SELECT + FITTING + conditions.sql() + "\norder by o.provider_id, o.offer_id limit ? offset ?",
                this::model,
                conditions.parametersAnd(query.limit(), query.offset()));
    }

    long count(OfferQuery query) {
        SqlConditions conditions = conditions(query);
        return database.number("select count(*) as number " + FITTING + conditions.sql(), conditions.parametersAnd());
    }

    private static SqlConditions conditions(OfferQuery query) {
        SqlConditions conditions = new SqlConditions().and("true");
        if (!query.words().isEmpty()) {
            conditions.and(
                    "position(lower(?) in lower(m.name || ' ' || m.id || ' ' || o.offer_id)) > 0", query.words());
        }
        if (!query.providers().isEmpty()) {
            conditions.and("o.provider_id = any (?)", query.providers());
        }
        if (!query.authors().isEmpty()) {
            conditions.and("split_part(m.id, '/', 1) = any (?)", query.authors());
        }
        if (query.leastContext() != null) {
            conditions.and("coalesce(o.context_tokens, m.context_tokens) >= ?", query.leastContext());
        }
        bounds(conditions, "o.input", query.input());
        bounds(conditions, "o.output", query.output());
        return conditions;
    }

    private static void bounds(SqlConditions conditions, String column, OfferQuery.Bounds bounds) {
        if (bounds.least() != null) {
            conditions.and("coalesce(" + column + ", 0) >= ?", bounds.least());
        }
        if (bounds.most() != null) {
            conditions.and("coalesce(" + column + ", 0) <= ?", bounds.most());
        }
    }

    private OpenRouterModel model(Row row) throws SQLException {
        Modalities modalities = Modalities.of(row.texts("modalities"), row.texts("tasks"));
        String modelId = row.text("model_id");
        Long offered = row.numberOrNull("context_tokens");
        return new OpenRouterModel(
                row.text("provider_id") + "/" + row.text("offer_id"),
                modelId,
                // An offer that only has a similar name must not be taken for these weights.
                row.text("match").equals(OfferMatch.WEAK.name()) ? null : row.textOrNull("hub_id"),
                row.text("model_name") + " (" + row.text("provider_name") + ")",
                created(row.textOrNull("model_released"), row.instant("created_at")),
                offered == null ? row.numberOrNull("model_context") : offered,
                new OpenRouterModel.Architecture(modalities.arrow(), modalities.input(), modalities.output()),
                pricing(row),
                new OpenRouterModel.TopProvider(offered, row.numberOrNull("output_tokens"), false),
                null,
                List.of(),
                null,
                null,
                new OpenRouterModel.Links("/api/v1/models/" + modelId + "/prices"));
    }

    private OpenRouterModel.Pricing pricing(Row row) throws SQLException {
        boolean free = row.text("kind").equals("FREE");
        String input = price(row, "input");
        String output = price(row, "output");
        return new OpenRouterModel.Pricing(
                free && input == null ? "0" : input,
                free && output == null ? "0" : output,
                price(row, "cache_read"),
                price(row, "cache_write"),
                price(row, "reasoning"),
                price(row, "input_audio"),
                price(row, "output_audio"),
                tiers(row.text("tiers")));
    }

    private List<OpenRouterModel.LongPrompt> tiers(String stored) throws SQLException {
        try {
            return json.readValue(stored, TIERS).stream().map(Tier::view).toList();
        } catch (JsonProcessingException e) {
            throw new SQLException("Tiers are stored in a form that is not readable", e);
        }
    }

    private static @Nullable String price(Row row, String column) throws SQLException {
        return TokenPrice.ofOne(row.decimalOrNull(column));
    }

    private static long created(@Nullable String released, Instant recorded) {
        return PartialDate.firstDay(released)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                .orElseGet(recorded::getEpochSecond);
    }
}
