package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The export of every public deployment as IATI, against COPY of the rows that it reads. */
final class IatiSpeed {
    private static final byte[] ACTIVITY = "<iati-activity ".getBytes(US_ASCII);
    private static final byte[] END = "</iati-activities>".getBytes(US_ASCII);

    /** As the export selects them, for all deployments at once. */
    private static final List<String> QUERIES = List.of(
            """
            select d.id, d.origin, d.nation, d.nations, d.language, d.title, d.summary, d.title_fr, d.summary_fr,
              d.sector, d.dac_codes, d.stage, d.stage_as_reported, d.cooperation, d.started_on, d.closed_on, d.project,
              d.partners, d.updated_at, o.id as owner, o.name as owner_name, o.iati_ref, o.iati_type,
              s.name_en, s.dac_codes as sector_codes, s.sdgs, a.bytes
            from deployment d left join organisation o on o.id = d.organisation
            left join sector s on s.code = d.sector
            left join iati_activity a on a.nation = d.nation and a.deployment = d.id
            where d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')
            order by d.id""",
            """
            select deployment, id, name, longitude, latitude from public_site
            order by deployment, id""",
            """
            select deployment, id, model, revision, upstream_commit, licence_id, licence_name, licence_status, purpose,
              runs_on, data_nation, inference_nation, access_from_abroad, since
            from public_model_use order by deployment, id""",
            "select deployment, role, name, ref, type from public_participant order by deployment, id",
            """
            select deployment, id, name, unit, how_measured, measure, ascending, baseline, baseline_on, target, target_on
            from public_indicator order by deployment, id""",
            """
            select indicator, id, period_start, period_end, value, note from public_result
            order by indicator, period_start, id""",
            """
            select result, dimension, category, value from public_result_part
            order by result, dimension, category""",
            """
            select deployment, type, ref, happened_on, value, currency, value_on, description, provider_name,
              provider_ref, receiver_name, receiver_ref
            from public_transaction order by deployment, happened_on, id""",
            """
            select deployment, type, status, period_start, period_end, value, currency, value_on from public_budget_line
            order by deployment, period_start, id""",
            """
            select deployment, id, title, language, category, media_type, url from public_document
            order by deployment, id""");

    private final PartnerClient client;

    IatiSpeed(PartnerClient client) {
        this.client = client;
    }

    record Outcome(int activities, long bytes, double seconds) {
        double perSecond() {
            return activities / seconds;
        }
    }

    Outcome export() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Counter counter = new Counter();
        try (InputStream file = client.stream("/api/v1/exports/activities.xml")) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                counter.take(buffer, read);
            }
        }
        if (!counter.ended()) {
            throw new IOException("The export broke off after %,d activities".formatted(counter.activities));
        }
        return new Outcome(counter.activities, counter.bytes, (System.nanoTime() - begun) / 1e9);
    }

    /** Seconds in which COPY hands out the same rows to the role of the service. */
    static double copySeconds(Connection application) throws SQLException {
        try (Statement announce = application.createStatement()) {
            announce.execute("select set_config('app.role', 'anonymous', false)");
        }
        long begun = System.nanoTime();
        for (String query : QUERIES) {
            CopyOut copy =
                    application.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
            while (copy.readFromCopy() != null) {
                // Read and forgotten, as the reader of the export does.
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Counts activities in a stream of bytes, and remembers how it ended. */
    private static final class Counter {
        private int activities;
        private long bytes;
        private int matched;
        private final byte[] tail = new byte[END.length];
        private int tailAt;

        void take(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte one = buffer[i];
                matched = one == ACTIVITY[matched] ? matched + 1 : one == ACTIVITY[0] ? 1 : 0;
                if (matched == ACTIVITY.length) {
                    activities++;
                    matched = 0;
                }
                if (one > ' ') {
                    tail[tailAt] = one;
                    tailAt = (tailAt + 1) % tail.length;
                }
            }
            bytes += length;
        }

        boolean ended() {
            for (int i = 0; i < END.length; i++) {
                if (tail[(tailAt + i) % END.length] != END[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
