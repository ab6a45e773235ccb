package org.capacitycommons.bench.portal;

import org.capacitycommons.bench.report.Asked;
import org.capacitycommons.bench.report.Asked.AtLeast;
import org.capacitycommons.bench.report.Asked.AtMost;

/** The figures that the portal tells of itself on a page, each with what was asked of it. */
enum Shown {
    VIOLATIONS("violations", "violations of accessibility rules", Way.AT_MOST, 0, ""),
    OVERFLOWS("overflows", "views that scroll sideways at 320 px or 400 %", Way.AT_MOST, 0, ""),
    FIRST_VISIT("firstVisit", "first visit of a page, the heaviest", Way.AT_MOST, 14_000, "bytes"),
    REPEAT_VISIT("repeatVisit", "another page after that, the heaviest", Way.AT_MOST, 8_000, "bytes"),
    REQUESTS("requests", "requests of a first visit, at most", Way.AT_MOST, 3, ""),
    OTHER_HOSTS("otherHosts", "other hosts that were asked", Way.AT_MOST, 0, ""),
    FIRST_PAINT("firstPaint", "first paint at 50 kbit/s and 600 ms, the slowest", Way.AT_MOST, 2.5, "s"),
    RENDER("render", "page rendered at 50 requests/s: p95, the slowest kind", Way.AT_MOST, 50, "ms"),
    HEAP("heap", "heap of the portal, at most", Way.AT_MOST, 192, "MB"),
    PERFORMANCE("performance", "Lighthouse performance, the lowest", Way.AT_LEAST, 98, ""),
    ACCESSIBILITY("accessibility", "Lighthouse accessibility, the lowest", Way.AT_LEAST, 100, ""),
    BEST_PRACTICES("bestPractices", "Lighthouse best practices, the lowest", Way.AT_LEAST, 100, ""),
    SEARCHABLE("searchable", "Lighthouse SEO, the lowest", Way.AT_LEAST, 98, "");

    /** On which side of the bound a figure has to be. */
    private enum Way {
        AT_MOST,
        AT_LEAST
    }

    private final String key;
    private final String title;
    private final Way way;
    private final double bound;
    private final String unit;

    Shown(String key, String title, Way way, double bound, String unit) {
        this.key = key;
        this.title = title;
        this.way = way;
        this.bound = bound;
        this.unit = unit;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    Asked asked() {
        return way == Way.AT_MOST ? new AtMost(bound) : new AtLeast(bound);
    }

    String unit() {
        return unit;
    }
}
