package org.capacitycommons.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.capacitycommons.launcher.state.Json;

/** Writes a report twice: as a table for people and as JSON for comparing runs. */
public final class ReportFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private ReportFiles() {}

    /** The JSON form. */
    record Written(
            String benchmark,
            String begun,
            Map<String, String> facts,
            List<WrittenFigure> figures,
            List<String> notes) {}

    /** One figure in it; asked as text, because a bound has a direction. */
    record WrittenFigure(String name, String asked, double measured, String unit, boolean binding, String verdict) {}

    /** The table's file. */
    public static Path write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = report.benchmark() + "-" + STAMP.format(report.begun());
        Files.writeString(folder.resolve(name + ".json"), Json.write(written(report)));
        return Files.write(folder.resolve(name + ".md"), table(report));
    }

    private static Written written(Report report) {
        return new Written(
                report.benchmark(),
                report.begun().toString(),
                new TreeMap<>(report.facts()),
                report.figures().stream()
                        .map(figure -> new WrittenFigure(
                                figure.name(),
                                figure.asked().toString(),
                                figure.measured(),
                                figure.unit(),
                                figure.binding(),
                                figure.verdict()))
                        .toList(),
                report.notes());
    }

    static List<String> table(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("# Benchmark %s, %s".formatted(report.benchmark(), report.begun()));
        lines.add("");
        new TreeMap<>(report.facts()).forEach((name, value) -> lines.add("- %s: %s".formatted(name, value)));
        lines.add("");
        lines.add("| figure | asked | measured | unit | |");
        lines.add("| --- | ---: | ---: | --- | --- |");
        report.figures()
                .forEach(figure -> lines.add("| %s | %s | %s | %s | %s |"
                        .formatted(
                                figure.name(),
                                figure.asked(),
                                Asked.number(figure.measured()),
                                figure.unit(),
                                figure.verdict())));
        lines.add("");
        report.notes().forEach(note -> lines.add("- " + note));
        return lines;
    }
}
