package org.capacitycommons.bench.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.capacitycommons.launcher.LauncherFailure;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The speed of an import against {@code COPY} of the same rows. It needs no HTTP and the inside of the service, so it is
 * measured by a test of catalog-service, run here by Maven; that test logs a line for each round.
 */
final class ImportSpeed {
    private static final Pattern RATIO = Pattern.compile("Round \\d+: .*ratio ([0-9]+(?:\\.[0-9]+)?)");

    private final Path project;

    ImportSpeed(Path project) {
        this.project = project;
    }

    /** The middle one of the rounds' ratios. A test that fails because they are too low has measured them all the same. */
    double ratio(int offers) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-o",
                        "-B",
                        "-ntp",
                        "-Pquick",
                        "-pl",
                        "catalog-service",
                        "-am",
                        "test",
                        "-Dtest=ImportSpeedBenchmark",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dimport.speed.offers=" + offers)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (var output = maven.inputReader(UTF_8)) {
            output.lines().forEach(lines::add);
        }
        List<Double> ratios = ratios(lines);
        maven.waitFor();
        if (ratios.isEmpty()) {
            throw new LauncherFailure("The import could not be measured. Maven said last: " + lines.getLast());
        }
        return ratios.get(ratios.size() / 2);
    }

    static List<Double> ratios(List<String> lines) {
        return lines.stream()
                .map(RATIO::matcher)
                .filter(Matcher::find)
                .map(found -> Double.valueOf(found.group(1)))
                .sorted()
                .toList();
    }
}
