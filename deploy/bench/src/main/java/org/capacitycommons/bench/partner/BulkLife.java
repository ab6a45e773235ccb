package org.capacitycommons.bench.partner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes generated deployments by COPY, past the triggers, and then makes what the triggers would have made, with the
 * statements of the migrations.
 */
final class BulkLife {
    private static final int CHUNK = 64 * 1024;
    private static final String PUBLISH = """
            insert into deployment_public
            select d.nation, d.id, d.updated_at, d.sector, d.stage, d.origin, d.cooperation,
                coalesce(left(d.started_on, 4), '0')::int, places_of(d.nation, d.nations),
                lower(concat_ws(' ', d.title, d.summary, d.title_fr, d.summary_fr, d.system,
                                array_to_string(d.partners, ' ')))
            from deployment d where is_public(d.origin, d.stage) order by d.nation, d.id on conflict do nothing""";
    private static final String FEED = """
            insert into deployment_change (nation, deployment, xid, number, changed_at, gone)
            select nation, id, pg_current_xact_id(), nextval('deployment_change_number'), updated_at, false
            from deployment where is_public(origin, stage) on conflict do nothing""";
    private static final String[] TABLES = {
        "organisation",
        "project",
        "deployment",
        "site",
        "model_use",
        "indicator",
        "result",
        "transaction",
        "deployment_public",
        "deployment_change",
        "statistics_cell",
        "statistics_money",
        "statistics_fact"
    };

    private final Connection superuser;
    private final GeneratedLife life;

    BulkLife(Connection superuser, GeneratedLife life) {
        this.superuser = superuser;
        this.life = life;
    }

    void run() throws SQLException {
        execute("set session_replication_role = replica");
        copy(
                "organisation (nation, id, kind, name, verified, created_at)",
                life.nations().size(),
                life::organisationLine);
        copy(
                "project (nation, id, organisation, version, state, title, sector, language, risk_tier, answers, rounds,"
                        + " created_at, updated_at, saved_at, submitted_at, reviewer, reviewer_name, decision, decided_by,"
                        + " decided_by_name, decided_at)",
                life.count(),
                life::project);
        copy(
                "deployment (nation, id, version, origin, organisation, project, language, title, summary, sector, stage,"
                        + " suspended_from, nations, partners, dac_codes, started_on, source_urls, created_at, updated_at)",
                life.count(),
                life::deployment);
        copy("site (nation, deployment, id, name, precision, longitude, latitude)", life.count(), life::site);
        copy(
                "model_use (nation, deployment, id, model, revision, licence_id, licence_name, licence_status, purpose,"
                        + " runs_on, data_nation, inference_nation, access_from_abroad, since, frozen_at)",
                life.count(),
                life::modelUse);
        copy(
                "indicator (nation, deployment, id, name, unit, how_measured, baseline, baseline_known, baseline_on, target,"
                        + " target_on, frequency)",
                life.count(),
                life::indicators);
        copy(
                "result (nation, deployment, id, indicator, period_start, period_end, value, value_known, reported_by,"
                        + " reported_by_name, reported_for, reported_at)",
                life.count(),
                life::results);
        copy(
                "transaction (nation, deployment, id, type, happened_on, value, currency, value_on, reported_by,"
                        + " reported_by_name, reported_for, reported_at)",
                life.count(),
                life::transactions);
        execute("set session_replication_role = default");
    }

    /** What is kept ready beside the records. */
    void derive() throws SQLException {
        for (String table : TABLES) {
            execute("vacuum analyze " + table);
        }
        execute(PUBLISH);
        execute(FEED);
        execute("insert into statistics_dirty select nation, id from deployment");
        execute("select statistics_fold(10000000, now())");
        for (String table : TABLES) {
            execute("vacuum analyze " + table);
        }
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(String target, int count, IntFunction<String> lines) throws SQLException {
        CopyIn copy = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            StringBuilder buffer = new StringBuilder();
            for (int number = 0; number < count; number++) {
                buffer.append(lines.apply(number));
                if (buffer.length() > CHUNK || number == count - 1) {
                    byte[] bytes = buffer.toString().getBytes(UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    buffer.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
