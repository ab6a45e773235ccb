package org.capacitycommons.partner.opendata;

import java.util.List;

/**
 * The tables that anyone may take. Each statement asks for what is public by itself, whoever calls, and goes on after
 * the three keys of the last row.
 */
enum ExportTable {
    DEPLOYMENTS(
            "deployments",
            "id,origin,confirmed_by_ministry,nation,nations,organisation,organisation_name,"
                    + "language,title,title_fr,summary,sector,stage,stage_as_reported,cooperation,"
                    + "cooperation_source,started_on,closed_on,partners,models,dac_codes,source_urls,"
                    + "updated_at",
            """
            select d.id as k1, 0 as k2, 0 as k3, d.id, d.origin, (d.origin = 'REGISTERED')::text as confirmed_by_ministry,
              d.nation, array_to_string(d.nations, ';') as nations, d.organisation, o.name as organisation_name,
              d.language, d.title, d.title_fr, d.summary, d.sector, d.stage, d.stage_as_reported, d.cooperation,
              d.cooperation_source, d.started_on, d.closed_on, array_to_string(d.partners, ';') as partners,
              (select string_agg(distinct m.model || '@' || m.revision, ';') from model_use m
               where m.nation = d.nation and m.deployment = d.id and m.ended_at is null) as models,
              array_to_string(d.dac_codes, ';') as dac_codes, array_to_string(d.source_urls, ';') as source_urls,
              to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated_at
            from deployment d left join organisation o on o.id = d.organisation
            where d.id >= ? and (d.id, 0, 0) > (?, ?, ?) and %s order by d.id limit %d"""),
    RESULTS(
            "results",
            "deployment,nation,indicator,name,unit,measure,ascending,baseline,baseline_on,target,"
                    + "target_on,period_start,period_end,value,value_known,acceptance,note",
            """
            select i.deployment as k1, i.id as k2, coalesce(r.id, 0) as k3, i.deployment, i.nation,
              'I-' || i.id as indicator, i.name, i.unit, i.measure, i.ascending::text, i.baseline, i.baseline_on, i.target,
              i.target_on, r.period_start, r.period_end, r.value, r.value_known::text, r.acceptance, r.note
            from indicator i join deployment d on d.nation = i.nation and d.id = i.deployment
            left join result r on r.nation = i.nation and r.indicator = i.id and r.superseded_by is null
            where i.deployment >= ? and (i.deployment, i.id, coalesce(r.id, 0)) > (?, ?, ?) and i.ended_at is null
              and %s order by i.deployment, i.id, coalesce(r.id, 0) limit %d"""),
    TRANSACTIONS(
            "transactions",
            "deployment,nation,transaction,type,happened_on,value,currency,value_on,description,"
                    + "provider_name,provider_ref,receiver_name,receiver_ref,acceptance",
            """
            select t.deployment as k1, t.id as k2, 0 as k3, t.deployment, t.nation, 'TR-' || t.id as transaction, t.type,
              t.happened_on, t.value, t.currency, t.value_on, t.description, t.provider_name, t.provider_ref,
              t.receiver_name, t.receiver_ref, t.acceptance
            from transaction t join deployment d on d.nation = t.nation and d.id = t.deployment
            where t.deployment >= ? and (t.deployment, t.id, 0) > (?, ?, ?) and t.superseded_by is null and %s
            order by t.deployment, t.id limit %d"""),
    ORGANISATIONS("organisations", "id,nation,kind,name,verified,iati_ref,iati_type", """
            select o.id as k1, 0 as k2, 0 as k3, o.id, o.nation, o.kind, o.name, o.verified::text, o.iati_ref, o.iati_type
            from (select o.*, o.nation as lead, array[o.nation]::varchar[] as nations from organisation o) o
            where o.id >= ? and (o.id, 0, 0) > (?, ?, ?) and %s order by o.id limit %d""") {
        @Override
        String condition() {
            return "(cast(? as text) is null or o.nation = ? or ? = any(o.nations))";
        }
    };

    /** Rows that one statement fetches: enough to be quick, few enough to be nothing in memory. */
    static final int PAGE = 1_000;

    private static final String PUBLIC =
            "(d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED'))"
                    + " and (cast(? as text) is null or d.nation = ? or ? = any(d.nations))";

    private final String file;
    private final String columns;
    private final String sql;

    ExportTable(String file, String columns, String sql) {
        this.file = file;
        this.columns = columns;
        this.sql = sql;
    }

    String condition() {
        return PUBLIC;
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    String sql() {
        return sql.formatted(condition(), PAGE);
    }
}
