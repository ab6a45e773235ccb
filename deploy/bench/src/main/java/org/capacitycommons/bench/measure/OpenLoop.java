package org.capacitycommons.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls that come at a fixed rate, as visitors do: whether or not the ones before have been answered. A call's time
 * begins when it is due, so one that had to wait for its turn is as slow as it was for its visitor.
 */
public final class OpenLoop {
    private final int perSecond;

    public OpenLoop(int perSecond) {
        this.perSecond = perSecond;
    }

    /** What a call throws ends the run. */
    public Latencies during(Duration time, Load.Call call) throws Exception {
        long count = time.toMillis() * perSecond / 1_000;
        long begun = System.nanoTime();
        List<Future<Long>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                long number = i;
                long due = begun + i * 1_000_000_000L / perSecond;
                await(due);
                calls.add(callers.submit(() -> {
                    call.ask(number);
                    return System.nanoTime() - due;
                }));
            }
        }
        return Latencies.of(times(calls));
    }

    private static void await(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private static long[] times(List<Future<Long>> calls) throws Exception {
        long[] times = new long[calls.size()];
        for (int i = 0; i < times.length; i++) {
            try {
                times[i] = calls.get(i).get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }
        return times;
    }
}
