package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Watches the heap of the service while something goes on; as the service itself counts it, garbage included. */
final class Heap implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final PartnerClient management;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final ScheduledFuture<?> looking;
    private volatile double most;

    Heap(URI management) {
        this.management = new PartnerClient(management);
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
        return new String(management.get("/q/metrics"), UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1e6;
    }

    /** The most that was seen, in megabytes. */
    double most() {
        return most;
    }

    @Override
    public void close() {
        looking.cancel(true);
        watching.shutdownNow();
    }
}
