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

    static final String MODELS = INCOMING + """
            , before as (
              select m.id from model m join incoming i using (id)
            ), merged as (
              insert into model as m (
                id, hub_id, name, developer_id, parameters_total, parameters_active, context_tokens, modalities, tasks,
                languages, languages_claimed, sectors, sector_warning_key, released, licence_id, licence_status,
                licence_candidates, licence_note, openness, gated, created_at, updated_at)
              select id, "hubId", name, "developerId", "parametersTotal", "parametersActive", "contextTokens",
                     modalities, tasks, languages, "languagesClaimed", sectors, "warningKey", released, "licenceId",
                     "licenceStatus", "licenceCandidates", "licenceNote", openness, gated, ?, ?
              from incoming order by id collate "C"
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
              from model_fact where model_id = i.id and feed = 'curated'), '[]')""";

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
