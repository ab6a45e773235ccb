package org.capacitycommons.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.capacitycommons.bench.catalog.CatalogBenchmark;
import org.capacitycommons.bench.partner.PartnerBenchmark;
import org.capacitycommons.bench.portal.PortalBenchmark;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;
import org.capacitycommons.bench.report.ReportFiles;
import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.progress.Terminal;

/** Entry of {@code ./portal bench}. Ends with 0 whatever was measured, with 1 when it could not be measured. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final Benchmarks ALL =
            new Benchmarks(List.of(new CatalogBenchmark(), new PartnerBenchmark(), new PortalBenchmark()));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Terminal.system()));
    }

    private static int run(List<String> arguments, Terminal terminal) {
        Optional<Benchmark> benchmark = arguments.stream().findFirst().flatMap(ALL::named);
        if (benchmark.isEmpty()) {
            terminal.line(ALL.usage());
            return WRONG_USE;
        }
        try {
            Options options = Options.of(
                    Path.of(System.getProperty("suite.project", ".")).toAbsolutePath(),
                    Path.of(System.getProperty("suite.home", ".portal")).toAbsolutePath(),
                    arguments.subList(1, arguments.size()));
            return measured(benchmark.get(), options, terminal);
        } catch (LauncherFailure failure) {
            terminal.line(failure.sentence());
            return 1;
        }
    }

    private static int measured(Benchmark benchmark, Options options, Terminal terminal) {
        Clock clock = Clock.systemUTC();
        Report report = new Report(benchmark.name(), clock.instant(), terminal::line);
        report.about(Machine.facts());
        boolean complete = false;
        try {
            benchmark.run(options, report);
            complete = true;
        } catch (LauncherFailure failure) {
            report.broken(failure.sentence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            report.broken("Interrupted.");
        } catch (Exception unforeseen) {
            report.broken(unforeseen.toString());
            unforeseen.printStackTrace(terminal.out());
        }
        report.about(Machine.load("load average at the end"));
        return saved(report, options, terminal) && complete ? 0 : 1;
    }

    private static boolean saved(Report report, Options options, Terminal terminal) {
        try {
            terminal.line("Written to " + ReportFiles.write(report, options.reports()));
            return true;
        } catch (IOException refused) {
            terminal.line("The report can't be written: " + refused);
            return false;
        }
    }
}
