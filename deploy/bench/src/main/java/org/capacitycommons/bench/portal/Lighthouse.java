package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.bench.report.Report;
import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;
import org.capacitycommons.survey.Chromium;

/** Lighthouse as it is published, three times for each page; the middle score counts. */
final class Lighthouse {
    private static final int ROUNDS = 3;
    private static final int MINUTES = 3;
    private static final Map<Shown, String> CATEGORIES = new EnumMap<>(Map.of(
            Shown.PERFORMANCE, "performance",
            Shown.ACCESSIBILITY, "accessibility",
            Shown.BEST_PRACTICES, "best-practices",
            Shown.SEARCHABLE, "seo"));

    private final NodePackages packages;
    private final Path answer;
    private final String portal;
    private final TreeSet<String> lost = new TreeSet<>();

    Lighthouse(NodePackages packages, Path scratch, String portal) {
        this.packages = packages;
        this.answer = scratch.resolve("lighthouse.json");
        this.portal = portal;
    }

    void measure(List<String> paths, Measured measured, Report report) throws IOException, InterruptedException {
        report.progress("Running Lighthouse, %d times for each of %d pages".formatted(ROUNDS, paths.size()));
        packages.install();
        Map<Shown, Double> lowest = new EnumMap<>(Shown.class);
        for (String path : paths) {
            Map<Shown, Double> middle = middle(path);
            report.progress("  %s: %s".formatted(path, scores(middle)));
            middle.forEach((category, score) -> lowest.merge(category, score, Math::min));
        }
        lowest.forEach(measured::note);
        if (!lost.isEmpty()) {
            report.note("Lighthouse took points off for: " + String.join(", ", lost) + ".");
        }
    }

    private static String scores(Map<Shown, Double> middle) {
        return String.join(
                ", ",
                middle.entrySet().stream()
                        .map(score -> "%s %.0f".formatted(CATEGORIES.get(score.getKey()), score.getValue()))
                        .toList());
    }

    private Map<Shown, Double> middle(String path) throws IOException, InterruptedException {
        Map<Shown, List<Double>> scores = new EnumMap<>(Shown.class);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode result = run(path);
            CATEGORIES.forEach((category, name) -> scores.computeIfAbsent(category, _ -> new ArrayList<>())
                    .add(100 * result.at("/categories/" + name + "/score").asDouble()));
            note(path, result);
        }
        Map<Shown, Double> middle = new EnumMap<>(Shown.class);
        scores.forEach((category, all) -> {
            all.sort(null);
            middle.put(category, all.get(ROUNDS / 2));
        });
        return middle;
    }

    /** What counted and was not perfect. */
    private void note(String path, JsonNode result) {
        CATEGORIES
                .values()
                .forEach(name -> result.at("/categories/" + name + "/auditRefs").forEach(reference -> {
                    String audit = reference.path("id").asText();
                    JsonNode score = result.at("/audits/" + audit + "/score");
                    if (reference.path("weight").asDouble() > 0 && score.isNumber() && score.asDouble() < 0.9) {
                        lost.add(audit + " (" + path + ")");
                    }
                }));
    }

    private JsonNode run(String path) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder(
                        "node",
                        packages.file("lighthouse/cli/index.js").toString(),
                        portal + path,
                        "--output=json",
                        "--output-path=" + answer,
                        "--quiet",
                        "--only-categories=" + String.join(",", CATEGORIES.values()),
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
                                + " --disable-background-networking --disable-component-update --disable-sync")
                .redirectErrorStream(true)
                .redirectOutput(answer.resolveSibling("lighthouse.log").toFile());
        node.environment().put("CHROME_PATH", Chromium.program().toString());
        Process process = node.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new LauncherFailure("Lighthouse did not come to an end for %s: %s"
                    .formatted(path, Files.readString(answer.resolveSibling("lighthouse.log"))));
        }
        JsonNode result = Json.mapper().readTree(answer.toFile());
        if (result.hasNonNull("runtimeError")) {
            throw new LauncherFailure("Lighthouse could not judge %s: %s"
                    .formatted(path, result.at("/runtimeError/message").asText()));
        }
        return result;
    }
}
