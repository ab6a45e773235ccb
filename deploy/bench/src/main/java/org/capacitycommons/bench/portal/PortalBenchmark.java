package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.capacitycommons.bench.Benchmark;
import org.capacitycommons.bench.Options;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;
import org.capacitycommons.survey.Accounts;
import org.capacitycommons.survey.Chromium;
import org.capacitycommons.survey.Scenery;

/** The portal as visitors meet it: how fast, how light, and whether anybody is kept out. */
public final class PortalBenchmark implements Benchmark {
    private static final String SHOWN_BY_THE_PORTAL = "portal-web/src/main/resources/measured/portal.properties";

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public String about() {
        return "all pages in Chromium; --minutes 90 for looking at all, --seconds 30 per figure, --publish yes|no";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Measured measured = new Measured(report);
        try (ScratchSuite suite = new ScratchSuite(options)) {
            report.progress("Starting the suite from nothing");
            suite.start();
            measure(suite, options, measured, report);
        }
        if (options.wanted("publish")) {
            Path file = options.project().resolve(SHOWN_BY_THE_PORTAL);
            measured.publish(file);
            report.note("The portal shows these figures once it is built again: %s".formatted(file));
        }
    }

    private static void measure(ScratchSuite suite, Options options, Measured measured, Report report)
            throws Exception {
        Accounts accounts = suite.accounts();
        Duration time = Duration.ofSeconds(options.number("seconds", 30));
        Map<String, String> scenery;
        try (Chromium browser = new Chromium()) {
            report.about(Map.of("browser", "Chromium " + browser.version()));
            report.progress("Filling in forms, so that every page has something to show");
            scenery = new Scenery(browser, suite.portal(), accounts, Clock.systemUTC()).build();
        }
        new RenderSpeed(suite, scenery.getOrDefault("deployment", "")).measure(time, measured, report);
        inABrowser(suite, scenery, measured, report);
        lighthouse(options, suite, scenery, measured, report);
        Duration most = Duration.ofMinutes(options.number("minutes", 90));
        new Everybody(suite.portal(), accounts, scenery).measure(most, measured, report);
    }

    private static void inABrowser(ScratchSuite suite, Map<String, String> scenery, Measured measured, Report report) {
        try (Chromium browser = new Chromium()) {
            new Visits(browser, suite.portal(), scenery).measure(measured, report);
            new SlowLink(browser, suite.portal()).measure(Templates.paths(scenery), measured, report);
        }
        report.about(Machine.load("load average after visiting"));
    }

    private static void lighthouse(
            Options options, ScratchSuite suite, Map<String, String> scenery, Measured measured, Report report)
            throws IOException, InterruptedException {
        NodePackages packages = new NodePackages(
                options.project().resolve("deploy/bench/lighthouse"),
                options.home().resolve("lighthouse"));
        new Lighthouse(packages, options.scratch("portal"), suite.portal())
                .measure(Templates.paths(scenery), measured, report);
    }
}
