package org.capacitycommons.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.capacitycommons.bench.Benchmark;
import org.capacitycommons.bench.Options;
import org.capacitycommons.bench.catalog.ScratchCatalog.Instance;
import org.capacitycommons.bench.measure.Latencies;
import org.capacitycommons.bench.measure.Load;
import org.capacitycommons.bench.report.Asked.AtLeast;
import org.capacitycommons.bench.report.Asked.AtMost;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The catalogue with a million models: how fast it answers, follows changes and is built anew. */
public final class CatalogBenchmark implements Benchmark {
    private static final int SEED = 42;
    private static final int MANY = 4;
    private static final int ROUNDS = 3;
    private static final int FRESHNESS_SAMPLES = 40;
    private static final int WATCHED = 2_000;

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String about() {
        return "searches over HTTP against Lucene itself; --models 1000000, --seconds 30 for each figure";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int count = options.number("models", 1_000_000);
        Duration time = Duration.ofSeconds(options.number("seconds", 30));
        report.about(Map.of(
                "models", "%,d generated, seed %d".formatted(count, SEED),
                "service", "heap %s, serial collector, one instance unless said".formatted(ScratchCatalog.HEAP)));
        try (ScratchCatalog scratch = new ScratchCatalog(options)) {
            report.progress("Starting PostgreSQL and making the tables");
            scratch.startDatabase();
            scratch.stop(scratch.startInstance("tables"));
            GeneratedModels models = load(scratch, count, report);
            Instance first = buildIndex(scratch, count, report);
            Questions questions = new Questions(SEED, models.names());
            CatalogClient client = new CatalogClient(first.address());
            answering(client, questions, time, report);
            againstRawLucene(
                    client, questions, models, options.scratch("catalog").resolve("raw"), time, report);
            report.told("heap in use after the load", heapMegabytes(first), "MB");
            following(scratch, first, report);
        }
        importing(options, report);
    }

    private static GeneratedModels load(ScratchCatalog scratch, int count, Report report)
            throws SQLException, IOException {
        report.progress("Loading %,d models by COPY".formatted(count));
        try (Connection superuser = scratch.superuser()) {
            GeneratedModels models = new GeneratedModels(
                    SEED,
                    count,
                    column(
                            superuser,
                            "select code from language order by code in ('en','zh','fr','es','sw') desc, code"),
                    column(superuser, "select id from licence order by position"));
            long begun = System.nanoTime();
            new BulkLoad(superuser, models).run();
            report.told("loading by COPY, with indexes", seconds(begun), "s");
            return models;
        }
    }

    private static Instance buildIndex(ScratchCatalog scratch, int count, Report report)
            throws InterruptedException, IOException {
        report.progress("Building the index from nothing");
        long begun = System.nanoTime();
        Instance first = scratch.startInstance("first");
        report.reported("full rebuild, start of the service included", new AtMost(300), seconds(begun), "s");
        report.told("index on disk", megabytes(first.index()), "MB");
        long found = new CatalogClient(first.address())
                .json("/api/v1/models?limit=1")
                .path("total")
                .asLong();
        if (found < count) {
            throw new IOException("%d of %d models can be found".formatted(found, count));
        }
        return first;
    }

    private static void answering(CatalogClient client, Questions questions, Duration time, Report report)
            throws Exception {
        report.progress("Warming up, then one caller for each kind of question");
        Load one = new Load(1);
        new Load(2).during(time, number -> client.get(questions.mixed(-number)));
        Latencies text = one.during(
                        time, number -> client.get(questions.text(number).path()))
                .latencies();
        report.reported("words, all facets, exact total: p95", new AtMost(50), text.percentileMillis(95), "ms");
        report.reported("words, all facets, exact total: p99", new AtMost(100), text.percentileMillis(99), "ms");
        report.told("words, all facets, exact total: p50", text.percentileMillis(50), "ms");
        Latencies typed = one.during(time, number -> client.get(Question.suggestPath(questions.typed(number))))
                .latencies();
        report.reported("suggestions: p95", new AtMost(10), typed.percentileMillis(95), "ms");
        Latencies typo = one.during(
                        time, number -> client.get(questions.typo(number).path()))
                .latencies();
        report.reported("a word with a typo: p95", new AtMost(50), typo.percentileMillis(95), "ms");
        Latencies browsing = one.during(
                        time, number -> client.get(questions.browsing(number).path()))
                .latencies();
        report.told("filters and an order, all facets: p95", browsing.percentileMillis(95), "ms");
        Load.Outcome mixed = new Load(MANY).during(time, number -> client.get(questions.mixed(number)));
        report.reported("mixed load of %d callers".formatted(MANY), new AtLeast(150), mixed.perSecond(), "1/s");
        report.reported("mixed load: p95", new AtMost(60), mixed.latencies().percentileMillis(95), "ms");
        report.about(Machine.load("load average after these"));
    }

    /** Turn by turn, so that both meet the same neighbours on the machine. */
    private static void againstRawLucene(
            CatalogClient client,
            Questions questions,
            GeneratedModels models,
            Path folder,
            Duration time,
            Report report)
            throws Exception {
        report.progress("Building a plain Lucene index of the same models in this process");
        Load two = new Load(2);
        double http = 0;
        double raw = 0;
        try (RawLucene lucene = new RawLucene(folder, models)) {
            two.during(time.dividedBy(ROUNDS), number -> lucene.ask(question(questions, -number)));
            for (int round = 0; round < ROUNDS; round++) {
                Duration turn = time.dividedBy(ROUNDS);
                raw += two.during(turn, number -> lucene.ask(question(questions, number)))
                        .perSecond();
                http += two.during(
                                turn,
                                number -> client.get(question(questions, number).path()))
                        .perSecond();
            }
        }
        report.told("plain Lucene, in process", raw / ROUNDS, "1/s");
        report.told("the same questions over HTTP", http / ROUNDS, "1/s");
        report.binding("throughput over HTTP against plain Lucene", new AtLeast(0.7), http / raw);
    }

    private static Question question(Questions questions, long number) {
        return number % 3 == 0 ? questions.browsing(number) : questions.text(number);
    }

    private static void following(ScratchCatalog scratch, Instance first, Report report) throws Exception {
        report.progress("Starting a second instance and changing prices");
        scratch.copyIndex(first, "second");
        Instance second = scratch.startInstance("second");
        try (Connection writing = scratch.superuser();
                Connection changing = scratch.superuser()) {
            String[] offered = column(
                            changing,
                            // Found by its lowest price, so nobody else may offer the model for less.
                            "select min(model_id) from offer where source = 'bench' group by model_id "
                                    + "having count(*) = 1 and min(provider_id) = 'provider-0' and min(kind) = 'PAID' "
                                    + "order by model_id limit " + WATCHED)
                    .toArray(String[]::new);
            Freshness freshness = new Freshness(writing, changing, new CatalogClient(second.address()), offered);
            Freshness.Outcome outcome = freshness.measure(FRESHNESS_SAMPLES);
            report.told("other prices that change meanwhile", outcome.writesPerSecond(), "1/s");
            report.told(
                    "changed price found on a second instance: p50",
                    outcome.latencies().percentileMillis(50) / 1000,
                    "s");
            report.reported(
                    "changed price found on a second instance: slowest of %d".formatted(FRESHNESS_SAMPLES),
                    new AtMost(2),
                    outcome.latencies().percentileMillis(100) / 1000,
                    "s");
        }
    }

    private static void importing(Options options, Report report) throws IOException, InterruptedException {
        int offers = options.number("import-offers", 200_000);
        report.progress("Importing %,d offers through the engine and by COPY".formatted(offers));
        report.binding(
                "import against COPY of the same rows",
                new AtLeast(0.4),
                new ImportSpeed(options.project()).ratio(offers));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    /** As the service itself counts it, garbage included. */
    private static double heapMegabytes(Instance instance) throws IOException {
        String metrics = new String(new CatalogClient(instance.management()).get("/q/metrics"), UTF_8);
        return metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1e6;
    }
}
