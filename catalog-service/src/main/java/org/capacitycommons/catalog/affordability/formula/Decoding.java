package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How fast a model writes for one user. Each token needs all active parameters to be read once, so the memory's
 * bandwidth sets the pace, with a delay for each token on top that small models on fast machines feel most.
 *
 * <p>The bands were chosen on the llmfit community runs; the test of this class measures them against the same file,
 * and docs/affordability.md says how well they do.
 */
public final class Decoding {
    static final Band DENSE = new Band("dense", "0.68", "0.88", "0.0010", "0.0025");
    static final Band MIXTURE = new Band("mixture", "0.45", "0.65", "0.0005", "0.0030");

    private static final String TOKENS_PER_SECOND = "token/s";
    private static final String RUNS = "chosen on the llmfit community runs of 2026-08-22, see docs/affordability.md";
    private static final BigDecimal SYSTEM_LOW_GB_S = new BigDecimal("18");
    private static final BigDecimal SYSTEM_HIGH_GB_S = new BigDecimal("70");
    private static final BigDecimal MOVED_BESIDE_GB = new BigDecimal("0.5");
    private static final Basis BESIDE = Basis.assumed("movedBeside", "0.5 GB more than what is too much", RUNS);
    private static final Figure ONE_TOKEN = Figure.of(1, TOKENS_PER_SECOND);

    private Decoding() {}

    /**
     * How much of the bandwidth is reached, and the delay for each token, from the slow end to the fast one.
     *
     * @param delayShort seconds at the fast end
     * @param delayLong seconds at the slow end
     */
    record Band(Figure efficiency, Figure delay) {
        Band(String kind, String efficiencyLow, String efficiencyHigh, String delayShort, String delayLong) {
            this(
                    Figure.between(
                            new BigDecimal(efficiencyLow),
                            new BigDecimal(efficiencyHigh),
                            "",
                            Basis.assumed("efficiency." + kind, efficiencyLow + " to " + efficiencyHigh, RUNS)),
                    Figure.between(
                            new BigDecimal(delayShort),
                            new BigDecimal(delayLong),
                            "s",
                            Basis.assumed("delayPerToken." + kind, delayShort + " to " + delayLong + " s", RUNS)));
        }
    }

    /** Tokens per second from one efficiency, without a delay: the rule of thumb that others use. */
    public static Figure tokensPerSecond(Figure readGbPerToken, Figure bandwidthGbPerSecond, Figure efficiency) {
        return bandwidthGbPerSecond.times(efficiency).per(readGbPerToken).as(TOKENS_PER_SECOND);
    }

    /** The band of speed on a machine; not known where it does not run. */
    public static Figure speed(
            ModelSize size, Quantisation quantisation, int contextTokens, Machine machine, FitVerdict fit) {
        Figure read = Memory.stored(size.active(), quantisation);
        Figure bandwidth = machine.bandwidth();
        if (!read.isKnown() || !bandwidth.isKnown() || fit.fit() == null) {
            return read.plus(bandwidth).plus(fit.share()).as(TOKENS_PER_SECOND);
        }
        if (!fit.runs()) {
            return Figure.notKnown(TOKENS_PER_SECOND, "fit");
        }
        Band band = size.isMixture() ? MIXTURE : DENSE;
        Figure readWithContext = withContext(read, size, contextTokens);
        Figure fast = bandwidth.times(band.efficiency());
        Figure secondsPerToken = fit.fit() == Fit.SPILLS
                ? spilling(readWithContext, fast, machine, fit)
                : readWithContext.per(fast).plus(band.delay());
        return ONE_TOKEN.per(secondsPerToken);
    }

    /** A full context is read with each token too: the slow end counts it, the fast one is that of an empty context. */
    private static Figure withContext(Figure read, ModelSize size, int contextTokens) {
        Figure cache = Memory.cache(size, contextTokens, 1);
        if (!cache.isKnown()) {
            return read;
        }
        return read.plus(Figure.between(BigDecimal.ZERO, cache.known().high(), "GB"));
    }

    /** The part that lies in the computer's memory is read at that memory's pace, and the rest waits for it. */
    private static Figure spilling(Figure read, Figure fast, Machine machine, FitVerdict fit) {
        Figure slow = machine.systemBandwidthGbPerSecond() != null
                ? Figure.entered("atHand.systemBandwidthGbPerSecond", machine.systemBandwidthGbPerSecond(), "GB/s")
                : Figure.between(
                        SYSTEM_LOW_GB_S,
                        SYSTEM_HIGH_GB_S,
                        "GB/s",
                        Basis.assumed("systemBandwidth", "18 to 70 GB/s", RUNS));
        Figure spilledShare = spilledShare(machine, fit);
        Figure spilled = read.times(spilledShare).per(slow);
        Figure kept =
                read.times(Figure.of(BigDecimal.ONE, "").minus(spilledShare)).per(fast);
        return spilled.plus(kept).plus(DENSE.delay());
    }

    /** Whole layers move out, and buffers stay: a little more than what is too much. */
    private static Figure spilledShare(Machine machine, FitVerdict fit) {
        BigDecimal beyond = fit.spilled().known().high();
        BigDecimal needed = beyond.add(machine.usableMemory().known().low());
        BigDecimal moved = beyond.add(MOVED_BESIDE_GB).min(needed);
        return Figure.of(moved.divide(needed, MathContext.DECIMAL64), "", BESIDE);
    }
}
