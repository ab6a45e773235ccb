package org.capacitycommons.bench.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.capacitycommons.bench.report.Report;
import org.capacitycommons.survey.Chromium;
import org.capacitycommons.survey.Sight;
import org.capacitycommons.survey.State;
import org.capacitycommons.survey.Views;

/** What a browser with an empty cache loads for a public page, and what for another one after it. */
final class Visits {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    private final Chromium browser;
    private final String portal;
    private final List<String> paths;

    /** Those of one page, in bytes and requests. */
    private record Visit(String path, int first, int requests, int repeat, int otherHosts) {}

    Visits(Chromium browser, String portal, Map<String, String> scenery) {
        this.browser = browser;
        this.portal = portal;
        this.paths = Views.sights().stream()
                .filter(sight -> !sight.isPersonal() && sight.state() != State.ERROR)
                .map(Sight::address)
                .map(address -> filled(address, scenery))
                .toList();
    }

    static String filled(String address, Map<String, String> scenery) {
        String filled = address;
        for (Map.Entry<String, String> name : scenery.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    void measure(Measured measured, Report report) {
        report.progress("Visiting %d public pages in %d languages".formatted(paths.size(), Views.LANGUAGES.size()));
        List<Visit> visits = new ArrayList<>();
        for (String language : Views.LANGUAGES) {
            paths.forEach(path -> visits.add(visit("/" + language + path)));
        }
        Visit heaviest = most(visits, Visit::first);
        Visit later = most(visits, Visit::repeat);
        report.told("first visits of public pages that were weighed", visits.size(), "");
        report.note(
                "The heaviest first visit is %s, the heaviest later one %s.".formatted(heaviest.path(), later.path()));
        report.told(
                "first visit of a page, in the middle",
                visits.stream().mapToInt(Visit::first).sorted().toArray()[visits.size() / 2],
                "bytes");
        measured.note(Shown.FIRST_VISIT, heaviest.first());
        measured.note(Shown.REPEAT_VISIT, later.repeat());
        measured.note(
                Shown.REQUESTS, visits.stream().mapToInt(Visit::requests).max().orElseThrow());
        measured.note(
                Shown.OTHER_HOSTS,
                visits.stream().mapToInt(Visit::otherHosts).max().orElseThrow());
    }

    private static Visit most(List<Visit> visits, ToIntFunction<Visit> figure) {
        return visits.stream().max(Comparator.comparingInt(figure)).orElseThrow();
    }

    private Visit visit(String path) {
        try (BrowserContext profile = browser.profile(WIDTH, HEIGHT, true, false)) {
            Page page = profile.newPage();
            Wire wire = new Wire(profile, page);
            page.navigate(portal + path);
            int first = wire.bytes();
            int requests = wire.requests();
            int otherHosts = wire.otherHosts(portal);
            // From a page elsewhere on the portal, so that this one is loaded and not shown again from memory.
            page.navigate(portal + "/en/no/such/page");
            wire.beginAnew();
            page.navigate(portal + path);
            return new Visit(path, first, requests, wire.bytes(), otherHosts);
        }
    }
}
