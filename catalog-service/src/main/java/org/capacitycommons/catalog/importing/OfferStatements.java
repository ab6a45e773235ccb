package org.capacitycommons.catalog.importing;

/** The SQL of {@link OfferMerge}. */
final class OfferStatements {
    /** Rows of a batch on their way; private to the connection, not written to the log, empty after each transaction. */
    static final String STAGE = """
            create temporary table if not exists offer_incoming (
              provider_id text not null, offer_id text not null, hub text, normal text not null, name text not null,
              kind text not null, mode text, input numeric, output numeric, cache_read numeric, cache_write numeric,
              reasoning numeric, input_audio numeric, output_audio numeric, tiers jsonb not null, rates jsonb not null,
              context_tokens bigint, output_tokens bigint, open_weights boolean, status text, released text,
              ends_on text, content_hash text not null, price_hash text not null
            ) on commit delete rows""";

    static final String COPY = """
            copy offer_incoming (
              provider_id, offer_id, hub, normal, name, kind, mode, input, output, cache_read, cache_write, reasoning,
              input_audio, output_audio, tiers, rates, context_tokens, output_tokens, open_weights, status, released,
              ends_on, content_hash, price_hash) from stdin""";

    /** In order, so that imports of two sources at once never wait for each other in a circle. */
    static final String PROVIDERS = """
            insert into provider (id, name)
            select distinct provider_id, provider_id from offer_incoming i
            where not exists (select 1 from provider p where p.id = i.provider_id)
            order by provider_id on conflict do nothing""";

    /** In order; whoever decides about one of these offers locks it too, and waits, or is waited for. */
    static final String LOCK = """
            select count(*) as number
            from (select provider_id, offer_id from offer_incoming order by provider_id, offer_id) i
            cross join lateral (
              select 1 from offer o where o.source = ? and o.provider_id = i.provider_id and o.offer_id = i.offer_id
              limit 1 for no key update) locked""";

    /**
     * Finds the model each offer belongs to, writes only what is different, and starts a new line of history where a
     * price moved or came back. Of one source only one import runs at a time, so nobody else inserts its offers.
     * The limit on one offer makes PostgreSQL look each up by its key: joined as a whole, every batch would read the
     * price list from end to end. What is updated was locked before, so the place where it was found is still its own.
     */
    static final String MERGE = """
            with matched as materialized (
              select i.*,
                     case when d.decision = 'ASSIGNED' then d.model_id else coalesce(exact.model_id, weak.model_id) end
                       as model_id,
                     case when d.decision = 'ASSIGNED' then 'CURATED' when exact.model_id is not null then 'EXACT'
                          when weak.model_id is not null then 'WEAK' else 'UNMATCHED' end as match,
                     d.decision is not distinct from 'DISMISSED' as dismissed
              from offer_incoming i
              left join offer_decision d on d.source = ? and d.provider_id = i.provider_id and d.offer_id = i.offer_id
              left join hub_name exact on exact.hub = i.hub
              left join lateral (
                select min(a.model_id) as model_id from model_alias a
                where a.normal = i.normal having count(*) = 1) weak on true
            ), judged as materialized (
              select m.*, o.place, o.offer_id is null as is_new,
                     o.offer_id is not null and (
                       o.content_hash <> m.content_hash or o.model_id is distinct from m.model_id
                       or o.match <> m.match or o.vanished_on is not null) as is_changed,
                     o.price_hash is distinct from m.price_hash or o.vanished_on is not null as is_priced_anew
              from matched m
              left join lateral (
                select o.ctid as place, o.* from offer o
                where o.source = ? and o.provider_id = m.provider_id and o.offer_id = m.offer_id limit 1) o on true
            ), inserted as (
              insert into offer (
                source, provider_id, offer_id, model_id, match, name, kind, mode, input, output, cache_read,
                cache_write, reasoning, input_audio, output_audio, tiers, rates, context_tokens, output_tokens,
                open_weights, status, released, ends_on, content_hash, price_hash, since)
              select ?, provider_id, offer_id, model_id, match, name, kind, mode, input, output, cache_read,
                     cache_write, reasoning, input_audio, output_audio, tiers, rates, context_tokens, output_tokens,
                     open_weights, status, released, ends_on, content_hash, price_hash, ?
              from judged where is_new
            ), updated as (
              update offer o set
                model_id = j.model_id, match = j.match, name = j.name, kind = j.kind, mode = j.mode, input = j.input,
                output = j.output, cache_read = j.cache_read, cache_write = j.cache_write, reasoning = j.reasoning,
                input_audio = j.input_audio, output_audio = j.output_audio, tiers = j.tiers, rates = j.rates,
                context_tokens = j.context_tokens, output_tokens = j.output_tokens, open_weights = j.open_weights,
                status = j.status, released = j.released, ends_on = j.ends_on, content_hash = j.content_hash,
                price_hash = j.price_hash, since = case when j.is_priced_anew then ? else o.since end,
                read_on = null, vanished_on = null
              from judged j
              where j.is_changed and o.ctid = j.place
            ), history as (
              insert into offer_price_history (
                source, provider_id, offer_id, since, kind, input, output, cache_read, cache_write, reasoning,
                input_audio, output_audio, tiers, rates, run_id)
              select ?, provider_id, offer_id, ?, kind, input, output, cache_read, cache_write, reasoning, input_audio,
                     output_audio, tiers, rates, ?
              from judged where is_priced_anew
            )
            select count(*) filter (where is_new) as added, count(*) filter (where is_changed) as changed,
                   count(*) filter (where not is_new and not is_changed) as unchanged,
                   count(*) filter (where match = 'UNMATCHED' and not dismissed) as unmatched
            from judged""";

    static final String VANISH = """
            with gone as (
              select provider_id, offer_id from offer o
              where source = ? and vanished_on is null and not exists (
                select 1 from import_seen s where s.run_id = ? and s.key = o.provider_id || '/' || o.offer_id)
              limit ?
            ), marked as (
              update offer o set vanished_on = ?, read_on = (select read_on from price_source where id = ?)
              from gone where o.source = ? and o.provider_id = gone.provider_id and o.offer_id = gone.offer_id
              returning o.*
            )
            insert into offer_price_history (
              source, provider_id, offer_id, since, event, kind, input, output, cache_read, cache_write, reasoning,
              input_audio, output_audio, tiers, rates, run_id)
            select source, provider_id, offer_id, vanished_on, 'VANISHED', kind, input, output, cache_read, cache_write,
                   reasoning, input_audio, output_audio, tiers, rates, ?
            from marked""";

    private OfferStatements() {}
}
