package org.capacitycommons.bench.portal;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuredTest {
    private final Report report = new Report("portal", Instant.parse("2026-11-24T23:30:05Z"), line -> {});
    private final Measured measured = new Measured(report);

    @Test
    void aFigureIsPublished_besideWhatWasAsked_withDateAndMachine() {
        report.about(Map.of("processors", "2 × a processor", Machine.LOAD_BEFORE, "1.3"));
        measured.note(Shown.FIRST_VISIT, 12_345);
        measured.note(Shown.FIRST_PAINT, 2.2349);
        measured.note(Shown.PERFORMANCE, 100);

        assertThat(measured.lines())
                .contains(
                        "on = 2026-11-24",
                        "processors = 2 × a processor",
                        "load = 1.3",
                        "firstVisit = 12345",
                        "firstVisit.atMost = 14000",
                        "firstPaint = 2.23",
                        "firstPaint.atMost = 2.5",
                        "performance = 100",
                        "performance.atLeast = 98");
    }

    @Test
    void whatWasNotMeasured_isNotPublished() {
        measured.note(Shown.REQUESTS, 3);

        assertThat(measured.lines()).noneMatch(line -> line.startsWith("violations") || line.startsWith("views"));
    }

    @Test
    void howMuchWasLookedAt_standsBesideTheViolations() {
        measured.note(Shown.VIOLATIONS, 0);
        measured.looked(5_000, 6_720);

        assertThat(measured.lines()).contains("violations = 0", "looked = 5000", "views = 6720");
        assertThat(report.figures()).anyMatch(figure -> !figure.isMet() && figure.measured() == 5_000);
    }
}
