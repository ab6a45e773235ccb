package org.capacitycommons.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
        List<FutureTask<Long>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timetable = Executors.newSingleThreadScheduledExecutor()) {
            for (long i = 0; i < count; i++) {
                long number = i;
                long due = begun + i * 1_000_000_000L / perSecond;
                FutureTask<Long> one = new FutureTask<>(() -> {
                    call.ask(number);
                    return System.nanoTime() - due;
                });
                calls.add(one);
                Future<?> _ =
                        timetable.schedule(() -> callers.execute(one), due - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return Latencies.of(times(calls));
        }
    }

    private static long[] times(List<FutureTask<Long>> calls) throws Exception {
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
