package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.bench.report.Asked.AtLeast;
import org.capacitycommons.bench.report.Asked.AtMost;
import org.capacitycommons.bench.report.Asked.Nothing;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;

/** The figures for the portal's page. What was not measured is not in them. */
final class Measured {
    private static final int DIGITS = 2;

    private final Report report;
    private final Map<Shown, Double> figures = new EnumMap<>(Shown.class);
    private int looked;
    private int views;

    Measured(Report report) {
        this.report = report;
    }

    void note(Shown figure, double value) {
        figures.put(figure, value);
        report.reported(figure.title(), figure.asked(), value, figure.unit());
    }

    /** How many of all views were looked at, without which the count of violations says nothing. */
    void looked(int count, int ofAll) {
        looked = count;
        views = ofAll;
        report.reported("views looked at, of %,d".formatted(ofAll), new AtLeast(ofAll), count, "");
    }

    /** Writes the file that the portal is built with. */
    void publish(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by ./portal bench portal --publish yes, and by nobody's hand.");
        lines.add("on = " + report.begun().atZone(ZoneOffset.UTC).toLocalDate());
        lines.add("processors = " + report.facts().getOrDefault("processors", "not told"));
        lines.add("load = " + report.facts().getOrDefault(Machine.LOAD_BEFORE, "not told"));
        if (views > 0) {
            lines.add("looked = " + looked);
            lines.add("views = " + views);
        }
        figures.forEach((figure, value) -> {
            lines.add(figure.key() + " = " + plain(value));
            switch (figure.asked()) {
                case AtMost most -> lines.add(figure.key() + ".atMost = " + plain(most.bound()));
                case AtLeast least -> lines.add(figure.key() + ".atLeast = " + plain(least.bound()));
                case Nothing _ -> {
                    // Nothing to say of it.
                }
            }
        });
        return lines;
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
