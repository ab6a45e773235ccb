package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.bench.measure.Heap;
import org.capacitycommons.bench.measure.Latencies;
import org.capacitycommons.bench.measure.OpenLoop;
import org.capacitycommons.bench.report.Asked.AtMost;
import org.capacitycommons.bench.report.Machine;
import org.capacitycommons.bench.report.Report;

/** How long pages take to be made while visitors come at a fixed rate, with all services on the same processors. */
final class RenderSpeed {
    private static final int PER_SECOND = 50;
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "sw");
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final ScratchSuite suite;
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RenderSpeed(ScratchSuite suite, String deployment) {
        this.suite = suite;
        kinds.put(
                "search",
                List.of(
                        "/models?q=qwen",
                        "/models",
                        "/models?q=mistrl",
                        "/models?language=sw&sort=newest",
                        "/models?q=maize"));
        kinds.put(
                "model",
                List.of(
                        "/models/Qwen/Qwen3-8B",
                        "/models/deepseek-ai/DeepSeek-V3.2",
                        "/models/Qwen/Qwen3-8B?usedIn=Kenya"));
        kinds.put("deployment", List.of("/deployments/" + deployment, "/deployments/R-001", "/deployments/R-002"));
        kinds.put("nation", List.of("/nations/KE", "/nations/SN", "/nations/IN"));
    }

    void measure(Duration time, Measured measured, Report report) throws Exception {
        report.progress("Asking for pages, %d a second".formatted(PER_SECOND));
        OpenLoop visitors = new OpenLoop(PER_SECOND);
        double slowest = 0;
        try (Heap heap = new Heap(suite.management())) {
            visitors.during(WARM_UP, this::anyPage);
            for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
                Latencies times = visitors.during(time, number -> page(kind.getValue(), number));
                double p95 = times.percentileMillis(95);
                slowest = Math.max(slowest, p95);
                report.reported(kind.getKey() + " page: p95", new AtMost(50), p95, "ms");
                report.told(kind.getKey() + " page: p50", times.percentileMillis(50), "ms");
            }
            Latencies mixed = visitors.during(time, this::anyPage);
            report.told("all four kinds mixed: p95", mixed.percentileMillis(95), "ms");
            measured.note(Shown.RENDER, slowest);
            measured.note(Shown.HEAP, heap.most());
        }
        report.about(Machine.load("load average after 50 pages a second"));
    }

    private void anyPage(long number) throws IOException, InterruptedException {
        List<List<String>> all = List.copyOf(kinds.values());
        page(all.get((int) (number % all.size())), number / all.size());
    }

    /** Fails on anything but 200: a page that says what is wrong must not count as a fast one. */
    private void page(List<String> paths, long number) throws IOException, InterruptedException {
        String language = LANGUAGES.get((int) (number / paths.size() % LANGUAGES.size()));
        String path = paths.get((int) (number % paths.size()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.portal() + "/" + language + path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("%d for %s".formatted(answer.statusCode(), request.uri()));
        }
    }
}
