package org.capacitycommons.bench.measure;

import java.util.Arrays;

/** Times of many calls of the same kind, in nanoseconds. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    public static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The time within which that share of the calls was answered: a time that was measured, never one in between. */
    public double percentileMillis(double percent) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    public double meanMillis() {
        return Arrays.stream(sorted).average().orElseThrow() / NANOS_PER_MILLI;
    }
}
