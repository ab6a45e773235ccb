package org.capacitycommons.catalog.importing;

/** The statements that take models back; each is given the batch as one JSON array. */
final class CatalogueModelSql {
    private static final String INCOMING = """
            with incoming as (
              select r.*, lower(r."hubId") as hub
              from jsonb_to_recordset(?::jsonb) as r(
                id text, "hubId" text, name text, "developerId" text, "developerName" text, "developerNations" text[],
                "developerKind" text, "developerSource" text, "parametersTotal" bigint, "parametersActive" bigint,
                "contextTokens" int, modalities text[], tasks text[], languages text[], "languagesClaimed" int,
                sectors text[], "warningKey" text, released text, "licenceId" text, "licenceStatus" text,
                "licenceCandidates" text[], "licenceNote" text, openness text, gated text, aliases text[],
                facts jsonb))
            """;

    /** Why models can't be taken. */
    static final String OBJECTIONS = INCOMING + """
            select i.id, 'names a licence that is not known here' as objection from incoming i
            where i."licenceId" is not null and not exists (select 1 from licence l where l.id = i."licenceId")
            union all
            select i.id, 'names a warning that is not known here' from incoming i
            where i."warningKey" is not null and not exists (select 1 from sector_warning w where w.key = i."warningKey")
            union all
            select i.id, 'was merged into ' || r.new_id from incoming i join model_merge r on lower(r.old_id) = lower(i.id)
            union all
            select i.id, 'is on the Hub under the id of another model' from incoming i
            where exists (select 1 from model m where lower(m.hub_id) = i.hub and m.id <> i.id)
               or exists (select 1 from incoming twin where twin.hub = i.hub and twin.id < i.id)
            union all
            select i.id, 'differs from another id in case only' from incoming i
            where exists (select 1 from model m where lower(m.id) = lower(i.id) and m.id <> i.id)
               or exists (select 1 from incoming twin where lower(twin.id) = lower(i.id) and twin.id < i.id)""";

    /** A developer that is known stays as it is: others' models depend on it. */
    static final String DEVELOPERS = INCOMING + """
            insert into developer (id, name, nations, kind, source)
            select distinct on ("developerId") "developerId", "developerName", "developerNations", "developerKind",
                   "developerSource"
            from incoming order by "developerId"
            on conflict (id) do nothing""";

    /**
     * What the file leaves open takes back nothing that is known, and a value that people stated here stays unless the
     * file states one too.
     */
    static final String MODELS = INCOMING + """
            , curated as (
              select i.id, array(
                select f.field from model_fact f
                where f.model_id = i.id and f.feed = 'curated' and not exists (
                  select 1 from jsonb_array_elements(i.facts) said where said ->> 'field' = f.field)) as fields
              from incoming i
            ), before as materialized (
              select m.*, c.fields as curated,
                     c.fields && '{licence, licenceStatus}'
                       or (i."licenceId" is null and i."licenceStatus" = 'UNCONFIRMED' and i."licenceCandidates" = '{}')
                       as keeps_licence
              from model m join incoming i using (id) join curated c using (id)
              order by m.id collate "C" for no key update of m
            ), merged as (
              insert into model as m (
                id, hub_id, name, developer_id, parameters_total, parameters_active, context_tokens, modalities, tasks,
                languages, languages_claimed, sectors, sector_warning_key, released, licence_id, licence_status,
                licence_candidates, licence_note, openness, gated, created_at, updated_at)
              select i.id, coalesce(i."hubId", b.hub_id), i.name, i."developerId",
                     case when 'parametersTotal' = any (b.curated)
                       then b.parameters_total else coalesce(i."parametersTotal", b.parameters_total) end,
                     case when 'parametersActive' = any (b.curated)
                       then b.parameters_active else coalesce(i."parametersActive", b.parameters_active) end,
                     case when 'contextTokens' = any (b.curated)
                       then b.context_tokens else coalesce(i."contextTokens", b.context_tokens) end,
                     case when 'modalities' = any (b.curated) or i.modalities = '{}'
                       then coalesce(b.modalities, i.modalities) else i.modalities end,
                     case when 'tasks' = any (b.curated) or i.tasks = '{}'
                       then coalesce(b.tasks, i.tasks) else i.tasks end,
                     case when 'languages' = any (b.curated) or i.languages = '{}'
                       then coalesce(b.languages, i.languages) else i.languages end,
                     case when 'languagesClaimed' = any (b.curated)
                       then b.languages_claimed else coalesce(i."languagesClaimed", b.languages_claimed) end,
                     case when 'sectors' = any (b.curated) or i.sectors = '{}'
                       then coalesce(b.sectors, i.sectors) else i.sectors end,
                     coalesce(i."warningKey", b.sector_warning_key),
                     case when 'released' = any (b.curated) then b.released else coalesce(i.released, b.released) end,
                     case when b.keeps_licence then b.licence_id else i."licenceId" end,
                     case when b.keeps_licence then b.licence_status else i."licenceStatus" end,
                     case when b.keeps_licence then b.licence_candidates else i."licenceCandidates" end,
                     coalesce(i."licenceNote", b.licence_note),
                     case when 'openness' = any (b.curated) or i.openness = 'NOT_KNOWN'
                       then coalesce(b.openness, i.openness) else i.openness end,
                     case when 'gated' = any (b.curated) or i.gated = 'UNKNOWN'
                       then coalesce(b.gated, i.gated) else i.gated end,
                     ?, ?
              from incoming i left join before b on b.id = i.id order by i.id collate "C"
              on conflict (id) do update set
                hub_id = excluded.hub_id, name = excluded.name, developer_id = excluded.developer_id,
                parameters_total = excluded.parameters_total, parameters_active = excluded.parameters_active,
                context_tokens = excluded.context_tokens, modalities = excluded.modalities, tasks = excluded.tasks,
                languages = excluded.languages, languages_claimed = excluded.languages_claimed,
                sectors = excluded.sectors, sector_warning_key = excluded.sector_warning_key,
                released = excluded.released, licence_id = excluded.licence_id,
                licence_status = excluded.licence_status, licence_candidates = excluded.licence_candidates,
                licence_note = excluded.licence_note, openness = excluded.openness, gated = excluded.gated,
                version = m.version + 1, updated_at = excluded.updated_at
              where (m.hub_id, m.name, m.developer_id, m.parameters_total, m.parameters_active, m.context_tokens,
                     m.modalities, m.tasks, m.languages, m.languages_claimed, m.sectors, m.sector_warning_key,
                     m.released, m.licence_id, m.licence_status, m.licence_candidates, m.licence_note, m.openness,
                     m.gated)
                is distinct from
                    (excluded.hub_id, excluded.name, excluded.developer_id, excluded.parameters_total,
                     excluded.parameters_active, excluded.context_tokens, excluded.modalities, excluded.tasks,
                     excluded.languages, excluded.languages_claimed, excluded.sectors, excluded.sector_warning_key,
                     excluded.released, excluded.licence_id, excluded.licence_status, excluded.licence_candidates,
                     excluded.licence_note, excluded.openness, excluded.gated)
              returning m.id)
            select i.id, case when merged.id is null then 'UNCHANGED' when before.id is null then 'ADDED'
                              else 'CHANGED' end as outcome
            from incoming i left join before using (id) left join merged using (id)""";

    static final String DIFFERENT_FACTS = INCOMING + """
            select i.id from incoming i
            where coalesce((
              select jsonb_agg(jsonb_build_object(
                       'field', f.value ->> 'field', 'value', f.value ->> 'value',
                       'certainty', f.value ->> 'certainty', 'source', f.value ->> 'source',
                       'sourceUrl', f.value ->> 'sourceUrl', 'readOn', f.value ->> 'readOn')
                     order by f.value ->> 'field' collate "C", f.ordinality)
              from jsonb_array_elements(i.facts) with ordinality f), '[]') is distinct from coalesce((
              select jsonb_agg(jsonb_build_object(
                       'field', field, 'value', value, 'certainty', certainty, 'source', source,
                       'sourceUrl', source_url, 'readOn', read_on) order by field collate "C", position)
              from model_fact k where model_id = i.id and feed = 'curated' and exists (
                select 1 from jsonb_array_elements(i.facts) said where said ->> 'field' = k.field)), '[]')""";

    /** Of the fields that the file speaks of; what people stated of others stays. */
    static final String STATED_FACTS = INCOMING + """
            delete from model_fact f using incoming i
            where f.model_id = i.id and f.feed = 'curated' and i.id = any (?) and exists (
              select 1 from jsonb_array_elements(i.facts) said where said ->> 'field' = f.field)""";

    static final String FACTS = INCOMING + """
            insert into model_fact (model_id, field, position, value, certainty, source, source_url, read_on)
            select i.id, f.value ->> 'field', f.ordinality - 1, f.value ->> 'value', f.value ->> 'certainty',
                   f.value ->> 'source', f.value ->> 'sourceUrl', (f.value ->> 'readOn')::date
            from incoming i cross join jsonb_array_elements(i.facts) with ordinality f
            where i.id = any (?)""";

    static final String DIFFERENT_ALIASES = INCOMING + """
            select i.id from incoming i
            where array(select alias from unnest(i.aliases) alias group by alias order by alias collate "C")
              is distinct from
                  array(select normal from model_alias where model_id = i.id order by normal collate "C")""";

    static final String ALIASES = INCOMING + """
            insert into model_alias (normal, model_id)
            select distinct alias, i.id from incoming i cross join unnest(i.aliases) alias where i.id = any (?)""";

    /** In order, so that nobody who writes the same models waits in a circle. */
    static final String CHANGED_BESIDE = """
            with changed as materialized (
              select id from model where id = any (?) order by id collate "C" for no key update)
            update model m set version = m.version + 1, updated_at = ? from changed where m.id = changed.id""";

    private CatalogueModelSql() {}
}
