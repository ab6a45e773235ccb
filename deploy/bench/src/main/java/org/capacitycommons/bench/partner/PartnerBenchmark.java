package org.capacitycommons.bench.partner;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.capacitycommons.bench.Benchmark;
import org.capacitycommons.bench.Options;
import org.capacitycommons.bench.measure.Heap;
import org.capacitycommons.bench.measure.Latencies;
import org.capacitycommons.bench.measure.Load;
import org.capacitycommons.bench.partner.ScratchPartner.Instance;
import org.capacitycommons.bench.report.Asked.AtLeast;
import org.capacitycommons.bench.report.Asked.AtMost;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;

/** The partner service with the deployments of 150 nations: reading, counting, exporting, registering, deciding. */
public final class PartnerBenchmark implements Benchmark {
    private static final long SEED = 42;
    private static final int NATIONS = 150;
    private static final int ROUNDS = 3;
    private static final int MOST_WARM_UP_TURNS = 6;
    private static final double STILL_RISING = 1.05;

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public String about() {
        return "deployments of 150 nations, against COPY and pgbench; --deployments 300000, --seconds 30, --queue 4000";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Duration time = Duration.ofSeconds(options.number("seconds", 30));
        try (ScratchPartner scratch = new ScratchPartner(options);
                TokenIssuer issuer = new TokenIssuer()) {
            report.progress("Starting PostgreSQL and partner-service, which makes the tables");
            scratch.startDatabase();
            Instance service = scratch.startService(issuer);
            GeneratedLife life = load(scratch, options.number("deployments", 300_000), report);
            PartnerClient client = new PartnerClient(service.address());
            reading(new PublicQuestions(life.nations(), client), time, report);
            exporting(scratch, service, client, report);
            registering(scratch, new Registrations(client, issuer, life.nations()), time, report);
            deciding(scratch, client, issuer, options, time, report);
        }
    }

    private static GeneratedLife load(ScratchPartner scratch, int count, Report report) throws SQLException {
        try (Connection superuser = scratch.superuser()) {
            GeneratedLife life = new GeneratedLife(SEED, nations(superuser), count);
            report.about(Map.of(
                    "deployments",
                    "%,d in %d nations, %d indicators × %d periods each, seed %d"
                            .formatted(life.count(), NATIONS, GeneratedLife.INDICATORS, GeneratedLife.PERIODS, SEED),
                    "service",
                    "one instance, heap %s, serial collector".formatted(ScratchPartner.HEAP)));
            report.progress("Loading by COPY");
            BulkLife bulk = new BulkLife(superuser, life);
            long begun = System.nanoTime();
            bulk.run();
            report.told("loading by COPY, with indexes", seconds(begun), "s");
            begun = System.nanoTime();
            bulk.derive();
            report.told("public rows, change feed and statistics from nothing", seconds(begun), "s");
            return life;
        }
    }

    private static List<String> nations(Connection superuser) throws SQLException {
        List<String> nations = new ArrayList<>();
        try (Statement select = superuser.createStatement();
                ResultSet row = select.executeQuery("select code from nation order by code limit " + NATIONS)) {
            while (row.next()) {
                nations.add(row.getString(1));
            }
        }
        return nations;
    }

    private static void reading(PublicQuestions questions, Duration time, Report report) throws Exception {
        report.progress("Reading the public list and the statistics");
        new Load(2).during(time, number -> {
            questions.page(number);
            questions.statistics(number);
        });
        Load one = new Load(1);
        Latencies pages = one.during(time, questions::page).latencies();
        report.reported("public list, filters and pages: p95", new AtMost(50), pages.percentileMillis(95), "ms");
        report.told("public list, filters and pages: p50", pages.percentileMillis(50), "ms");
        report.told("public list, filters and pages: slowest", pages.percentileMillis(100), "ms");
        Latencies counted = one.during(time, questions::counted).latencies();
        report.told("public list with counts by sector and nation: p95", counted.percentileMillis(95), "ms");
        Latencies sums = one.during(time, questions::statistics).latencies();
        report.reported("statistics: p95", new AtMost(100), sums.percentileMillis(95), "ms");
        report.told("statistics: p50", sums.percentileMillis(50), "ms");
        report.about(Machine.load("load average after these"));
    }

    /** Turn by turn, so that both meet the same neighbours on the machine. */
    private static void exporting(ScratchPartner scratch, Instance service, PartnerClient client, Report report)
            throws Exception {
        report.progress("Exporting every deployment as IATI, and by COPY");
        IatiSpeed speed = new IatiSpeed(client);
        try (Connection application = scratch.application();
                Heap heap = new Heap(service.management())) {
            double copy = IatiSpeed.copySeconds(application);
            IatiSpeed.Outcome export = speed.export();
            copy = (copy + IatiSpeed.copySeconds(application)) / 2;
            report.told("activities in the export", export.activities(), "");
            report.told("export as IATI", export.perSecond(), "1/s");
            report.told("size of the file", export.bytes() / 1e6, "MB");
            report.told("COPY of the same rows", export.activities() / copy, "1/s");
            report.binding("export against COPY of the same rows", new AtLeast(0.3), copy / export.seconds());
            report.reported("heap in use, at most, while exporting", new AtMost(256), heap.most(), "MB");
        }
        report.about(Machine.load("load average after the export"));
    }

    private static void registering(ScratchPartner scratch, Registrations registrations, Duration time, Report report)
            throws Exception {
        report.progress("Registering over HTTP, and by pgbench");
        Optional<Path> pgbench = Registrations.pgbench();
        int answerBytes = registrations.answerBytes();
        Duration turn = time.dividedBy(ROUNDS);
        double http = 0;
        double sql = 0;
        warmUp(registrations, turn);
        for (int round = 0; round < ROUNDS; round++) {
            http += registrations.perSecond(turn) / ROUNDS;
            if (pgbench.isPresent()) {
                sql += registrations.pgbenchPerSecond(pgbench.get(), scratch, answerBytes, turn) / ROUNDS;
            }
        }
        report.told("new drafts over HTTP, %d callers".formatted(Registrations.CALLERS), http, "1/s");
        if (pgbench.isEmpty()) {
            report.note("pgbench is not installed, so registrations were held against nothing.");
            return;
        }
        report.told("the same statements by pgbench", sql, "1/s");
        report.binding("registrations over HTTP against pgbench", new AtLeast(0.5), http / sql);
    }

    /** A service runs for weeks; what counts is how it is once it has compiled what it does all the time. */
    private static void warmUp(Registrations registrations, Duration turn) throws Exception {
        double before = registrations.perSecond(turn);
        for (int turns = 1; turns < MOST_WARM_UP_TURNS; turns++) {
            double now = registrations.perSecond(turn);
            if (now < before * STILL_RISING) {
                return;
            }
            before = now;
        }
    }

    private static void deciding(
            ScratchPartner scratch,
            PartnerClient client,
            TokenIssuer issuer,
            Options options,
            Duration time,
            Report report)
            throws Exception {
        report.progress("Twenty reviewers decide");
        Decisions decisions = new Decisions(client, issuer, options.number("queue", 4_000));
        try (Connection superuser = scratch.superuser()) {
            decisions.fillQueue(superuser, options.project().resolve("contracts/examples/partner"), NATIONS);
            Decisions.Outcome outcome = decisions.run(time, superuser);
            report.reported(
                    "decisions of %d reviewers".formatted(Decisions.REVIEWERS),
                    new AtLeast(500),
                    outcome.perMinute(),
                    "1/min");
            report.told("decisions taken", outcome.decided(), "");
            report.told("reviewers who came second and were told so", outcome.late(), "");
            report.binding("lost decisions", new AtMost(0), outcome.lost());
            report.binding("decisions recorded twice", new AtMost(0), outcome.doubled());
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
