package org.capacitycommons.bench.portal;

import org.capacitycommons.bench.report.Asked;
import org.capacitycommons.bench.report.Asked.AtLeast;
import org.capacitycommons.bench.report.Asked.AtMost;

/** The figures that the portal tells of itself on a page, each with what was asked of it. */
enum Shown {
    VIOLATIONS("violations", "violations of accessibility rules", new AtMost(0), ""),
    OVERFLOWS("overflows", "views that scroll sideways at 320 px or 400 %", new AtMost(0), ""),
    FIRST_VISIT("firstVisit", "first visit of a page, the heaviest", new AtMost(14_000), "bytes"),
    REPEAT_VISIT("repeatVisit", "another page after that, the heaviest", new AtMost(8_000), "bytes"),
    REQUESTS("requests", "requests of a first visit, at most", new AtMost(3), ""),
    OTHER_HOSTS("otherHosts", "other hosts that were asked", new AtMost(0), ""),
    FIRST_PAINT("firstPaint", "first paint at 50 kbit/s and 600 ms, the slowest", new AtMost(2.5), "s"),
    RENDER("render", "page rendered at 50 requests/s: p95, the slowest kind", new AtMost(50), "ms"),
    HEAP("heap", "heap of the portal, at most", new AtMost(192), "MB"),
    PERFORMANCE("performance", "Lighthouse performance, the lowest", new AtLeast(98), ""),
    ACCESSIBILITY("accessibility", "Lighthouse accessibility, the lowest", new AtLeast(100), ""),
    BEST_PRACTICES("bestPractices", "Lighthouse best practices, the lowest", new AtLeast(100), ""),
    SEARCHABLE("searchable", "Lighthouse SEO, the lowest", new AtLeast(98), "");

    private final String key;
    private final String title;
    private final Asked asked;
    private final String unit;

    Shown(String key, String title, Asked asked, String unit) {
        this.key = key;
        this.title = title;
        this.asked = asked;
        this.unit = unit;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    Asked asked() {
        return asked;
    }

    String unit() {
        return unit;
    }
}
