package org.capacitycommons.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Watches the heap of a service while something goes on; as the service itself counts it, garbage included. */
public final class Heap implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final HttpRequest question;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final ScheduledFuture<?> looking;
    private volatile double most;

    /** @param management where the service tells about itself */
    public Heap(URI management) {
        question = HttpRequest.newBuilder(management.resolve("/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        looking = watching.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            most = Math.max(most, used());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The service ended: what was seen until then stands.
            watching.shutdown();
        }
    }

    private double used() throws IOException, InterruptedException {
        return client.send(question, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1e6;
    }

    /** The most that was seen, in megabytes. */
    public double most() {
        return most;
    }

    @Override
    public void close() {
        looking.cancel(true);
        watching.shutdownNow();
    }
}
