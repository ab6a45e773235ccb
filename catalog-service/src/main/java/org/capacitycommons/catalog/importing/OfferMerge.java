package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.price.PriceTiers;
import org.capacitycommons.catalog.price.Prices;

/**
 * Merges a batch of offers into the catalogue in one statement: finds the model each belongs to, writes only what is
 * different, starts a new line of price history where a price moved, and tells what became of each offer.
 */
@Singleton
class OfferMerge implements Merge<RawOffer> {
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

    private record Judged(String outcome, boolean unmatched) {}

    @Override
    public Class<RawOffer> takes() {
        return RawOffer.class;
    }

    @Override
    public Merged merge(Reading reading, List<RawOffer> batch) {
        // A plan made while the tables were empty, and kept, would cross every batch with the whole price list.
        database.write("set local plan_cache_mode = 'force_custom_plan'");
        List<String> providers =
                batch.stream().map(RawOffer::providerId).distinct().toList();
        database.write(
                "insert into provider (id, name) select id, id from unnest(?::text[]) as id on conflict do nothing",
                providers);
        List<Judged> judged = database.list(
                MERGE,
                row -> new Judged(row.text("outcome"), row.text("match").equals("UNMATCHED")),
                rows(batch),
                reading.source(),
                reading.source(),
                reading.readOn(),
                reading.runId());
        return new Merged(
                count(judged, "ADDED"),
                count(judged, "CHANGED"),
                count(judged, "UNCHANGED"),
                List.of(),
                judged.stream().filter(Judged::unmatched).count());
    }

    private static long count(List<Judged> judged, String outcome) {
        return judged.stream().filter(one -> one.outcome().equals(outcome)).count();
    }

    @Override
    public void end(Reading reading, Collection<RawProvider> providers) {
        describe(providers);
        database.write(
                "update price_source set read_on = ? where id = ? and read_on is distinct from ?",
                reading.readOn(),
                reading.source(),
                reading.readOn());
    }

    /** Fills in what a feed tells about its providers. */
    private void describe(Collection<RawProvider> providers) {
        for (RawProvider provider : providers) {
            database.write("""
                    update provider set name = coalesce(?, name), doc_url = coalesce(?, doc_url)
                    where id = ? and (name, doc_url) is distinct from (coalesce(?, name), coalesce(?, doc_url))""", provider.name(), provider.docUrl(), provider.id(), provider.name(), provider.docUrl());
        }
    }

    @Override
    public int markVanished(Reading reading, int atMost) {
        return database.write(
                """
                with gone as (
                  select provider_id, offer_id from offer o
                  where source = ? and vanished_on is null and not exists (
                    select 1 from import_seen s where s.run_id = ? and s.key = o.provider_id || '/' || o.offer_id)
                  limit ?)
                update offer o set vanished_on = ?, read_on = (select read_on from price_source where id = ?)
                from gone where o.source = ? and o.provider_id = gone.provider_id and o.offer_id = gone.offer_id""", reading.source(), reading.runId(), atMost, reading.readOn(), reading.source(), reading.source());
    }

    @Override
    public long present(String source) {
        return database.number("select count(*) as number from offer where source = ? and vanished_on is null", source);
    }

    @Override
    public void begin(Source<RawOffer> source) {
        database.write("""
                insert into price_source (id, name, url) values (?, ?, ?)
                on conflict (id) do update set url = excluded.url where price_source.url is distinct from excluded.url""", source.id(), source.id(), source.url());
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
