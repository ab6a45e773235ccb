package org.capacitycommons.bench.portal;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.capacitycommons.bench.report.Report;
import org.capacitycommons.survey.Chromium;

/** How long a telephone far from the mast shows nothing, with nothing of the portal in its memory. */
final class SlowLink {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final int BITS_PER_SECOND = 50_000;
    private static final int ROUND_TRIP_MILLIS = 600;
    private static final int ROUNDS = 3;
    private static final String FIRST_PAINT = """
            () => new Promise(shown => new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint')
                .forEach(paint => shown(paint.startTime))).observe({type: 'paint', buffered: true}))""";

    private final Chromium browser;
    private final String portal;

    SlowLink(Chromium browser, String portal) {
        this.browser = browser;
        this.portal = portal;
    }

    void measure(List<String> paths, Measured measured, Report report) {
        report.progress("Opening %d pages at 50 kbit/s and 600 ms".formatted(paths.size()));
        double slowest = 0;
        for (String path : paths) {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                times.add(firstPaintSeconds(path));
            }
            times.sort(null);
            double middle = times.get(ROUNDS / 2);
            slowest = Math.max(slowest, middle);
            report.told("first paint of " + path, middle, "s");
        }
        measured.note(Shown.FIRST_PAINT, slowest);
    }

    private double firstPaintSeconds(String path) {
        try (BrowserContext profile = browser.profile(WIDTH, HEIGHT, true, true)) {
            Page page = profile.newPage();
            new Wire(profile, page).slowDown(BITS_PER_SECOND, ROUND_TRIP_MILLIS);
            page.navigate(portal + path);
            return ((Number) page.evaluate(FIRST_PAINT)).doubleValue() / 1_000;
        }
    }
}
