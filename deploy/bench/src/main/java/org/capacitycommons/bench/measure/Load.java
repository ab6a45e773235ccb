package org.capacitycommons.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many callers, each of which asks again as soon as it is answered. The callers share one sequence of questions, so
 * two runs ask the same in the same order.
 */
public final class Load {
    private final int callers;

    public Load(int callers) {
        this.callers = callers;
    }

    /** One call; what it throws ends the run. */
    @FunctionalInterface
    public interface Call {
        void ask(long number) throws Exception;
    }

    /** What came out of it. */
    public record Outcome(Latencies latencies, double seconds) {

        public double perSecond() {
            return latencies.count() / seconds;
        }
    }

    public Outcome during(Duration time, Call call) throws Exception {
        AtomicLong next = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            work.add(() -> calls(next, end, call));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> caller : threads.invokeAll(work)) {
                times.add(caller.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Outcome(
                    Latencies.of(times.stream().flatMapToLong(Arrays::stream).toArray()), seconds);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static long[] calls(AtomicLong next, long end, Call call) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            call.ask(next.getAndIncrement());
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(times, count);
    }
}
