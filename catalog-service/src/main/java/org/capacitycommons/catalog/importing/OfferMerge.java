package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.price.PriceTiers;
import org.capacitycommons.catalog.price.Prices;

/**
 * Merges a batch of offers into the catalogue in one statement: finds the model each belongs to, writes only what is
 * different, starts a new line of price history where a price moved, and tells what became of each offer.
 */
@Singleton
class OfferMerge {
    private static final String MERGE = """
            with incoming as (
              select * from jsonb_to_recordset(?::jsonb) as offer(
                provider_id text, offer_id text, hub text, normal text, name text, kind text, input numeric,
                output numeric, cache_read numeric, cache_write numeric, reasoning numeric, input_audio numeric,
                output_audio numeric, tiers jsonb, context_tokens bigint, output_tokens bigint, open_weights boolean,
                status text, released text, content_hash text, price_hash text)
            ), matched as (
              select i.*, coalesce(exact.id, weak.model_id) as model_id,
                     case when exact.id is not null then 'EXACT'
                          when weak.model_id is not null then 'WEAK' else 'UNMATCHED' end as match
              from incoming i
              left join model exact on lower(exact.hub_id) = i.hub
              left join lateral (
                select min(a.model_id) as model_id from model_alias a
                where a.normal = i.normal having count(*) = 1) weak on true
            ), before as (
              select o.provider_id, o.offer_id, o.price_hash from offer o
              join incoming i using (provider_id, offer_id) where o.source = ?
            ), merged as (
              insert into offer as o (
                source, provider_id, offer_id, model_id, match, name, kind, input, output, cache_read, cache_write,
                reasoning, input_audio, output_audio, tiers, context_tokens, output_tokens, open_weights, status,
                released, content_hash, price_hash, since)
              select ?, provider_id, offer_id, model_id, match, name, kind, input, output, cache_read, cache_write,
                     reasoning, input_audio, output_audio, tiers, context_tokens, output_tokens, open_weights, status,
                     released, content_hash, price_hash, ?
              from matched
              on conflict (source, provider_id, offer_id) do update set
                model_id = excluded.model_id, match = excluded.match, name = excluded.name, kind = excluded.kind,
                input = excluded.input, output = excluded.output, cache_read = excluded.cache_read,
                cache_write = excluded.cache_write, reasoning = excluded.reasoning,
                input_audio = excluded.input_audio, output_audio = excluded.output_audio, tiers = excluded.tiers,
                context_tokens = excluded.context_tokens, output_tokens = excluded.output_tokens,
                open_weights = excluded.open_weights, status = excluded.status, released = excluded.released,
                content_hash = excluded.content_hash, price_hash = excluded.price_hash,
                since = case when o.price_hash = excluded.price_hash then o.since else excluded.since end,
                read_on = null, vanished_on = null
              where o.content_hash <> excluded.content_hash or o.model_id is distinct from excluded.model_id
                 or o.match <> excluded.match or o.vanished_on is not null
              returning o.*, (xmax = 0) as is_new
            ), history as (
              insert into offer_price_history (
                source, provider_id, offer_id, since, kind, input, output, cache_read, cache_write, reasoning, tiers,
                run_id)
              select m.source, m.provider_id, m.offer_id, m.since, m.kind, m.input, m.output, m.cache_read,
                     m.cache_write, m.reasoning, m.tiers, ?
              from merged m left join before b using (provider_id, offer_id)
              where b.price_hash is distinct from m.price_hash
            )
            select i.provider_id, i.offer_id, i.match,
                   case when m.is_new then 'ADDED' when not m.is_new then 'CHANGED' else 'UNCHANGED' end as outcome
            from matched i left join merged m using (provider_id, offer_id)""";

    private final Database database;
    private final ObjectMapper json;
    private final PriceTiers tiers;

    OfferMerge(Database database, ObjectMapper json, PriceTiers tiers) {
        this.database = database;
        this.json = json;
        this.tiers = tiers;
    }

    /** What became of a batch. */
    record Merged(List<Outcome> outcomes, long unmatched) {}

    private record Key(String provider, String offer) {}

    private record Judged(Outcome outcome, boolean unmatched) {}

    Merged merge(String source, long runId, LocalDate readOn, List<RawOffer> batch) {
        // A plan made while the tables were empty, and kept, would cross every batch with the whole price list.
        database.write("set local plan_cache_mode = 'force_custom_plan'");
        List<Outcome> outcomes = new ArrayList<>();
        List<RawOffer> first = withoutRepeated(runId, batch, outcomes);
        List<String> providers =
                first.stream().map(RawOffer::providerId).distinct().toList();
        database.write(
                "insert into provider (id, name) select id, id from unnest(?::text[]) as id on conflict do nothing",
                providers);
        List<Judged> judged = database.list(MERGE, this::judged, rows(first), source, source, readOn, runId);
        judged.forEach(each -> outcomes.add(each.outcome()));
        return new Merged(outcomes, judged.stream().filter(Judged::unmatched).count());
    }

    /** An offer that stands twice in a feed is taken once; the other one is told about. */
    private List<RawOffer> withoutRepeated(long runId, List<RawOffer> batch, List<Outcome> outcomes) {
        Set<Key> fresh = new HashSet<>(database.list(
                """
                insert into import_seen (run_id, provider_id, offer_id)
                select ?, * from unnest(?::text[], ?::text[]) on conflict do nothing returning provider_id, offer_id""",
                row -> new Key(row.text("provider_id"), row.text("offer_id")),
                runId,
                batch.stream().map(RawOffer::providerId).toList(),
                batch.stream().map(RawOffer::offerId).toList()));
        List<RawOffer> first = new ArrayList<>();
        for (RawOffer offer : batch) {
            if (fresh.remove(new Key(offer.providerId(), offer.offerId()))) {
                first.add(offer);
            } else {
                outcomes.add(
                        new Outcome.Rejected(place(offer.providerId(), offer.offerId()), "stands twice in the file"));
            }
        }
        return first;
    }

    /** Fills in what a feed tells about its providers. */
    void describe(Collection<RawProvider> providers) {
        for (RawProvider provider : providers) {
            database.write("""
                    update provider set name = coalesce(?, name), doc_url = coalesce(?, doc_url)
                    where id = ? and (name, doc_url) is distinct from (coalesce(?, name), coalesce(?, doc_url))""", provider.name(), provider.docUrl(), provider.id(), provider.name(), provider.docUrl());
        }
    }

    /** How many offers are noted as met in this run. */
    long met(long runId) {
        return database.number("select count(*) as number from import_seen where run_id = ?", runId);
    }

    /** Marks some of the offers that were not met in this run; how many. */
    int markVanished(String source, long runId, LocalDate today, int atMost) {
        return database.write("""
                with gone as (
                  select provider_id, offer_id from offer where source = ? and vanished_on is null
                  except
                  select provider_id, offer_id from import_seen where run_id = ?
                  limit ?)
                update offer o set vanished_on = ?, read_on = (select read_on from price_source where id = ?)
                from gone where o.source = ? and o.provider_id = gone.provider_id and o.offer_id = gone.offer_id""", source, runId, atMost, today, source, source);
    }

    long present(String source) {
        return database.number("select count(*) as number from offer where source = ? and vanished_on is null", source);
    }

    void register(Source source) {
        database.write("""
                insert into price_source (id, name, url) values (?, ?, ?)
                on conflict (id) do update set url = excluded.url where price_source.url is distinct from excluded.url""", source.id(), source.id(), source.url());
    }

    void readWhole(String source, LocalDate today) {
        database.write(
                "update price_source set read_on = ? where id = ? and read_on is distinct from ?",
                today,
                source,
                today);
    }

    static String place(String provider, String offer) {
        return "providers/" + provider + "/models/" + offer;
    }

    private Judged judged(Row row) throws SQLException {
        String key = place(row.text("provider_id"), row.text("offer_id"));
        Outcome outcome = switch (row.text("outcome")) {
            case "ADDED" -> new Outcome.Added(key);
            case "CHANGED" -> new Outcome.Changed(key);
            default -> new Outcome.Unchanged(key);
        };
        return new Judged(outcome, row.text("match").equals("UNMATCHED"));
    }

    private String rows(List<RawOffer> offers) {
        ArrayNode rows = json.createArrayNode();
        for (RawOffer offer : offers) {
            write(offer, rows.addObject());
        }
        return rows.toString();
    }

    private void write(RawOffer offer, ObjectNode row) {
        row.put("provider_id", offer.providerId());
        row.put("offer_id", offer.offerId());
        row.put("hub", ModelNames.hubId(offer.offerId()));
        row.put("normal", ModelNames.normal(offer.offerId()));
        row.put("name", offer.name());
        row.put("kind", offer.kind().name());
        Prices prices = offer.prices();
        row.put("input", exact(prices.input()));
        row.put("output", exact(prices.output()));
        row.put("cache_read", exact(prices.cacheRead()));
        row.put("cache_write", exact(prices.cacheWrite()));
        row.put("reasoning", exact(prices.reasoning()));
        row.put("input_audio", exact(prices.inputAudio()));
        row.put("output_audio", exact(prices.outputAudio()));
        row.set("tiers", tree(tiers.stored(prices.tiers())));
        row.put("context_tokens", offer.contextTokens());
        row.put("output_tokens", offer.outputTokens());
        row.put("open_weights", offer.openWeights());
        row.put("status", offer.status());
        row.put("released", offer.released());
        row.put("content_hash", Fingerprint.ofContent(offer));
        row.put("price_hash", Fingerprint.ofPrices(offer));
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tiers were written a moment ago", e);
        }
    }

    /** As text: a JSON number would be read as a binary one by some. */
    private static @Nullable String exact(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }
}
