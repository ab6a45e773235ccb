package org.capacitycommons.catalog.importing;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast offers are imported, beside raw COPY of the same rows into the same tables with the same indexes and
 * triggers. Its name keeps it out of the tests; it runs when it is named: {@code -Dtest=ImportSpeedBenchmark
 * [-Dimport.speed.offers=200000]}.
 */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "database", value = ImportSpeedBenchmark.DATABASE))
class ImportSpeedBenchmark {
    static final String DATABASE = "catalog_speed";
    private static final Logger LOG = Logger.getLogger(ImportSpeedBenchmark.class);
    private static final int OFFERS = Integer.getInteger("import.speed.offers", 200_000);
    private static final double LEAST = 0.4;
    private static final int PER_PROVIDER = 500;
    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;

    private static final String[] TABLES = {"offer", "offer_price_history"};
    private static final String[] COLUMNS = {
        "provider_id, offer_id, model_id, match, name, kind, input, output, cache_read, cache_write, reasoning, "
                + "input_audio, output_audio, tiers, rates, mode, context_tokens, output_tokens, open_weights, status, "
                + "released, ends_on, content_hash, price_hash, since",
        "provider_id, offer_id, since, kind, input, output, cache_read, cache_write, reasoning, input_audio, "
                + "output_audio, tiers, rates, event"
    };

    private final Importer importer;
    private final ImportRunReader runs;
    private final Database database;
    private final DataSource dataSource;

    @TempDir
    private Path folder;

    ImportSpeedBenchmark(Importer importer, ImportRunReader runs, Database database, DataSource dataSource) {
        this.importer = importer;
        this.runs = runs;
        this.database = database;
        this.dataSource = dataSource;
    }

    @Test
    void anImport_isNotMuchSlowerThanRawCopy() throws Exception {
        double best = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double imported = OFFERS / seconds(importOf(round));
            double copied = OFFERS / rawSeconds();
            best = Math.max(best, imported / copied);
            LOG.infof(
                    "Round %d: %,d offers; import %,.0f/s, raw COPY %,.0f/s, ratio %.2f (asked: at least %.2f)",
                    round, OFFERS, imported, copied, imported / copied, LEAST);
            empty();
        }
        assertThat(best).isGreaterThanOrEqualTo(LEAST);
    }

    private double seconds(ImportView run) {
        assertThat(run.state()).isEqualTo(ImportState.SUCCEEDED);
        assertThat(run.added()).isEqualTo(OFFERS);
        return Duration.between(run.startedAt(), Objects.requireNonNull(run.finishedAt()))
                        .toNanos()
                / NANOS;
    }

    private ImportView importOf(int round) throws Exception {
        Path file = feed(round);
        RunOrder order = new RunOrder(
                "models.dev", new SpoolFile(file, Files.size(file), "speed" + round), new RunOptions(true, null), null);
        long id = importer.start(
                        order, new Importer.Request("speed", UUID.randomUUID().toString(), "speed"))
                .id();
        while (runs.withId(id).orElseThrow().state() == ImportState.RUNNING) {
            Thread.sleep(20);
        }
        return runs.withId(id).orElseThrow();
    }

    private Path feed(int round) throws IOException {
        Path file = folder.resolve("feed-" + round + ".json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{");
            for (int i = 0; i < OFFERS; i++) {
                if (i % PER_PROVIDER == 0) {
                    out.write(
                            (i == 0 ? "" : "}},") + "\"provider-%d\":{\"name\":\"Provider\",\"models\":{".formatted(i));
                }
                out.write((i % PER_PROVIDER == 0 ? "" : ",") + record(i));
            }
            out.write("}}}");
        }
        return file;
    }

    /** One in ten is of a model that is known, as in the real lists. */
    private static String record(int i) {
        String id = i % 10 == 0 ? "Qwen/Qwen3-8B@" + i : "lab-%d/model-%d".formatted(i % 97, i);
        return ("\"%s\":{\"id\":\"%s\",\"name\":\"Model number %d\",\"release_date\":\"2026-01-02\",\"open_weights\":true,"
                        + "\"cost\":{\"input\":0.%d1,\"output\":%d.5,\"cache_read\":0.02},\"limit\":{\"context\":131072,\"output\":8192}}")
                .formatted(id, id, i, i % 90, i % 7);
    }

    /** The rows as the import left them, copied into the same tables as those of another source. */
    private double rawSeconds() throws Exception {
        database.write("insert into price_source (id, name) values ('raw', 'raw') on conflict do nothing");
        double seconds = 0;
        for (int i = 0; i < TABLES.length; i++) {
            byte[] rows = rows(TABLES[i], COLUMNS[i]);
            long begun = System.nanoTime();
            try (var connection = dataSource.getConnection()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s (source, %s) from stdin".formatted(TABLES[i], COLUMNS[i]),
                                new ByteArrayInputStream(rows));
            }
            seconds += (System.nanoTime() - begun) / NANOS;
        }
        return seconds;
    }

    private byte[] rows(String table, String columns) throws Exception {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (var connection = dataSource.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select 'raw', %s from %s where source = 'models.dev') to stdout"
                                    .formatted(columns, table),
                            rows);
        }
        return rows.toByteArray();
    }

    /** History only grows for the application; its owner may start a round afresh. */
    private void empty() throws Exception {
        Config config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.createStatement()) {
            statement.execute("truncate offer_price_history, offer");
            statement.execute("vacuum analyze");
        }
    }
}
