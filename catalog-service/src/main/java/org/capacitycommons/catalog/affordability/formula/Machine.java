package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a model would run on; null where it is not known.
 *
 * @param memoryGb memory that the weights can lie in
 * @param dedicated whether that memory is the accelerator's own, so that more can lie in the computer's beside it
 * @param usableShare share of the memory left for the model
 * @param bandwidthGbPerSecond how fast that memory is read
 * @param systemMemoryGb the computer's memory beside an accelerator
 * @param systemBandwidthGbPerSecond how fast that is read
 * @param memorySource who says what memory it has; null: the caller
 * @param bandwidthSource who says how fast it is read; null: the caller
 */
public record Machine(
        @Nullable BigDecimal memoryGb,
        boolean dedicated,
        @Nullable BigDecimal usableShare,
        @Nullable BigDecimal bandwidthGbPerSecond,
        @Nullable BigDecimal systemMemoryGb,
        @Nullable BigDecimal systemBandwidthGbPerSecond,
        @Nullable String memorySource,
        @Nullable String bandwidthSource) {

    private static final BigDecimal SHARED_WITH_SYSTEM = new BigDecimal("0.75");

    /** A machine of which everything was entered by the caller. */
    public Machine(
            @Nullable BigDecimal memoryGb,
            boolean dedicated,
            @Nullable BigDecimal usableShare,
            @Nullable BigDecimal bandwidthGbPerSecond,
            @Nullable BigDecimal systemMemoryGb,
            @Nullable BigDecimal systemBandwidthGbPerSecond) {
        this(
                memoryGb,
                dedicated,
                usableShare,
                bandwidthGbPerSecond,
                systemMemoryGb,
                systemBandwidthGbPerSecond,
                null,
                null);
    }

    /** Gigabytes that a model may take. Memory that the system shares is not all to be had. */
    Figure usableMemory() {
        Figure memory = stated("memoryGb", memoryGb, "GB", memorySource);
        if (usableShare != null) {
            return memory.times(Figure.entered("atHand.usableMemoryShare", usableShare, ""));
        }
        if (dedicated) {
            return memory;
        }
        return memory.times(Figure.of(
                SHARED_WITH_SYSTEM,
                "",
                Basis.assumed(
                        "usableMemoryShare",
                        SHARED_WITH_SYSTEM.toPlainString(),
                        "assumption: the system keeps a quarter of shared memory; enter your own share")));
    }

    Figure bandwidth() {
        return stated("bandwidthGbPerSecond", bandwidthGbPerSecond, "GB/s", bandwidthSource);
    }

    private static Figure stated(String name, @Nullable BigDecimal value, String unit, @Nullable String source) {
        return value == null || source == null
                ? Figure.entered("atHand." + name, value, unit)
                : Figure.of(value, unit, Basis.assumed("hardware." + name, value.toPlainString() + " " + unit, source));
    }
}
