package org.capacitycommons.catalog.importing;

/** The SQL of {@link CatalogueOfferMerge}. Every statement takes the batch as one JSON text. */
final class CatalogueOfferSql {
    private static final String GIVEN = """
            jsonb_to_recordset(?::jsonb) as i(
              key text, source text, provider_id text, provider_name text, offer_id text, model_id text, match text,
              name text, kind text, mode text, input numeric, output numeric, cache_read numeric, cache_write numeric,
              reasoning numeric, input_audio numeric, output_audio numeric, tiers jsonb, rates jsonb,
              context_tokens bigint, output_tokens bigint, open_weights boolean, status text, released text,
              ends_on text, content_hash text, price_hash text, since date, read_on date, vanished_on date)""";

    static final String OBJECTIONS = """
            select i.key, case when m.id is null then 'the model ' || i.model_id || ' is not known here'
                               else 'a curator has decided here that it is an offer of no model' end as objection
            from %s
            left join model m on m.id = i.model_id
            left join offer_decision d
              on d.source = i.source and d.provider_id = i.provider_id and d.offer_id = i.offer_id
            where m.id is null or d.decision = 'DISMISSED'""".formatted(GIVEN);

    static final String SOURCES = """
            insert into price_source (id, name)
            select distinct i.source, i.source from %s order by 1 on conflict do nothing""".formatted(GIVEN);

    static final String PROVIDERS = """
            insert into provider (id, name)
            select i.provider_id, min(i.provider_name) from %s group by i.provider_id order by 1
            on conflict do nothing""".formatted(GIVEN);

    /** In order, as the imports of the sources themselves do. */
    static final String LOCK = """
            select 1 from offer o join %s
              on o.source = i.source and o.provider_id = i.provider_id and o.offer_id = i.offer_id
            order by o.source, o.provider_id, o.offer_id for no key update of o""".formatted(GIVEN);

    /**
     * What was read here later than in the file stays; what a curator decided here stays too. New prices start a new line
     * of history, as when they come from their own source.
     */
    static final String MERGE = """
            with given as materialized (
              select i.*, coalesce(d.model_id, i.model_id) as own_model,
                     case when d.model_id is null then i.match else 'CURATED' end as own_match
              from %s
              left join offer_decision d on d.source = i.source and d.provider_id = i.provider_id
                and d.offer_id = i.offer_id and d.decision = 'ASSIGNED'
            ), judged as materialized (
              select g.*, o.offer_id is null as is_new,
                     o.offer_id is not null and o.is_older and (
                       (o.model_id, o.match, o.name, o.kind, o.mode, o.input, o.output, o.cache_read, o.cache_write,
                        o.reasoning, o.input_audio, o.output_audio, o.tiers, o.rates, o.context_tokens,
                        o.output_tokens, o.open_weights, o.status, o.released, o.ends_on, o.since, o.last_read_on,
                        o.vanished_on)
                       is distinct from
                       (g.own_model, g.own_match, g.name, g.kind, g.mode, g.input, g.output, g.cache_read,
                        g.cache_write, g.reasoning, g.input_audio, g.output_audio, g.tiers, g.rates,
                        g.context_tokens, g.output_tokens, g.open_weights, g.status, g.released, g.ends_on, g.since,
                        g.read_on, g.vanished_on)) as is_changed,
                     o.price_hash is distinct from g.price_hash as is_priced_anew
              from given g
              left join lateral (
                select o.*, coalesce(o.read_on, s.read_on) as last_read_on,
                       coalesce(o.read_on, s.read_on, '-infinity') <= coalesce(g.read_on, '-infinity') as is_older
                from offer o join price_source s on s.id = o.source
                where o.source = g.source and o.provider_id = g.provider_id and o.offer_id = g.offer_id limit 1) o on true
            ), inserted as (
              insert into offer (
                source, provider_id, offer_id, model_id, match, name, kind, mode, input, output, cache_read,
                cache_write, reasoning, input_audio, output_audio, tiers, rates, context_tokens, output_tokens,
                open_weights, status, released, ends_on, content_hash, price_hash, since, read_on, vanished_on)
              select source, provider_id, offer_id, own_model, own_match, name, kind, mode, input, output, cache_read,
                     cache_write, reasoning, input_audio, output_audio, tiers, rates, context_tokens, output_tokens,
                     open_weights, status, released, ends_on, content_hash, price_hash, since, read_on, vanished_on
              from judged where is_new
            ), updated as (
              update offer o set
                model_id = j.own_model, match = j.own_match, name = j.name, kind = j.kind, mode = j.mode,
                input = j.input, output = j.output, cache_read = j.cache_read, cache_write = j.cache_write,
                reasoning = j.reasoning, input_audio = j.input_audio, output_audio = j.output_audio, tiers = j.tiers,
                rates = j.rates, context_tokens = j.context_tokens, output_tokens = j.output_tokens,
                open_weights = j.open_weights, status = j.status, released = j.released, ends_on = j.ends_on,
                content_hash = j.content_hash, price_hash = j.price_hash, since = j.since, read_on = j.read_on,
                vanished_on = j.vanished_on
              from judged j
              where j.is_changed and o.source = j.source and o.provider_id = j.provider_id and o.offer_id = j.offer_id
            ), history as (
              insert into offer_price_history (
                source, provider_id, offer_id, since, kind, input, output, cache_read, cache_write, reasoning,
                input_audio, output_audio, tiers, rates, run_id)
              select source, provider_id, offer_id, since, kind, input, output, cache_read, cache_write, reasoning,
                     input_audio, output_audio, tiers, rates, ?
              from judged where is_new or (is_changed and is_priced_anew)
            )
            select count(*) filter (where is_new) as added, count(*) filter (where is_changed) as changed,
                   count(*) filter (where not is_new and not is_changed) as unchanged
            from judged""".formatted(GIVEN);

    private CatalogueOfferSql() {}
}
