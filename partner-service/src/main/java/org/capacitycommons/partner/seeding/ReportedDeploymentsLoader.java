package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * {@code reported-deployments.csv}: what press and companies reported. No project, no owner, no stage of ours; each keeps
 * its source, and stays "not confirmed" until a ministry of that nation says otherwise. A row that says what it said
 * before keeps its version and its time.
 */
final class ReportedDeploymentsLoader implements Loader {
    private static final String UPSERT = """
            insert into deployment (id, nation, nations, sector, dac_codes, title, summary, title_fr, summary_fr, partners,
              system, stage_as_reported, cooperation, cooperation_source, started_on, source_urls, source_name,
              source_read_on, confidence, figures, note, origin, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED', 0, ?, ?)
            on conflict (nation, id) do update set nations = excluded.nations, sector = excluded.sector,
              dac_codes = excluded.dac_codes, title = excluded.title, summary = excluded.summary,
              title_fr = excluded.title_fr, summary_fr = excluded.summary_fr,
              partners = excluded.partners, system = excluded.system, stage_as_reported = excluded.stage_as_reported,
              cooperation = excluded.cooperation, cooperation_source = excluded.cooperation_source,
              started_on = excluded.started_on, source_urls = excluded.source_urls, source_name = excluded.source_name,
              source_read_on = excluded.source_read_on, confidence = excluded.confidence, figures = excluded.figures,
              note = excluded.note, version = deployment.version + 1, updated_at = excluded.updated_at
            where deployment.origin = 'REPORTED' and
              (deployment.nations, deployment.sector, deployment.dac_codes, deployment.title, deployment.summary,
              deployment.title_fr, deployment.summary_fr, deployment.partners, deployment.system,
              deployment.stage_as_reported, deployment.cooperation, deployment.cooperation_source,
              deployment.started_on, deployment.source_urls, deployment.source_name, deployment.source_read_on,
              deployment.confidence, deployment.figures, deployment.note)
              is distinct from
              (excluded.nations, excluded.sector, excluded.dac_codes, excluded.title, excluded.summary,
              excluded.title_fr, excluded.summary_fr, excluded.partners, excluded.system,
              excluded.stage_as_reported, excluded.cooperation, excluded.cooperation_source,
              excluded.started_on, excluded.source_urls, excluded.source_name, excluded.source_read_on,
              excluded.confidence, excluded.figures, excluded.note)""";

    private final Clock clock;

    ReportedDeploymentsLoader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String file() {
        return "reported-deployments.csv";
    }

    @Override
    public int load(String text, Connection connection) throws SQLException {
        Instant now = clock.instant();
        return Upsert.all(connection, UPSERT, CsvTable.rows(text), (row, cells) -> {
            cells.text(row.get("id"));
            cells.text(row.get("nation"));
            cells.list(row.get("nations"));
            cells.text(row.get("sector"));
            cells.list(row.get("dac_codes"));
            cells.text(row.get("title"));
            cells.text(row.get("summary"));
            cells.known(row.get("title_fr"));
            cells.known(row.get("summary_fr"));
            cells.list(row.get("partners"));
            cells.known(row.get("system"));
            cells.known(row.get("reported_stage"));
            cells.known(row.get("cooperation"));
            cells.known(row.get("cooperation_source"));
            cells.known(row.get("started"));
            cells.list(row.get("source_urls"));
            cells.known(row.get("source_name"));
            cells.known(row.get("source_read_on"));
            cells.known(row.get("confidence"));
            cells.known(row.get("figures"));
            cells.known(row.get("note"));
            cells.time(now);
            cells.time(now);
        });
    }
}
