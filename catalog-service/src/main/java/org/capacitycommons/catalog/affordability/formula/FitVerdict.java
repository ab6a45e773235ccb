package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a model fits, and by how much.
 *
 * @param fit null: not known
 * @param share needed memory as a share of what may be used
 * @param spilled gigabytes that do not fit into the machine's own memory; zero when all do
 * @param complete whether the need counts everything; without it the model may take more
 */
public record FitVerdict(@Nullable Fit fit, Figure share, Figure spilled, boolean complete) {

    private static final BigDecimal TIGHT = new BigDecimal("0.9");
    private static final String GB = "GB";

    /**
     * A need that is not counted whole can prove that a model does not fit. That it does, it shows for a usual load
     * only: what a long context or many sequences keep may be more than the weights.
     */
    public static FitVerdict of(Memory memory, Machine machine) {
        Figure usable = machine.usableMemory();
        Figure share = memory.atLeast().per(usable).as("");
        boolean complete = memory.total().isKnown();
        if (!share.isKnown()) {
            return new FitVerdict(null, share, share.as(GB), complete);
        }
        BigDecimal needed = memory.atLeast().known().high();
        BigDecimal there = usable.known().low();
        BigDecimal beyond = needed.subtract(there).max(BigDecimal.ZERO);
        Fit fit = fit(share.known().high(), beyond, machine);
        if (!complete && !memory.usualLoad() && fit != Fit.NO) {
            Figure notKnown = Figure.notKnown("", memory.total().missing().toArray(String[]::new));
            return new FitVerdict(null, notKnown, notKnown.as(GB), false);
        }
        return new FitVerdict(fit, share, Figure.of(beyond, GB), complete);
    }

    private static Fit fit(BigDecimal share, BigDecimal beyond, Machine machine) {
        if (beyond.signum() == 0) {
            return share.compareTo(TIGHT) > 0 ? Fit.TIGHT : Fit.FITS;
        }
        // How much memory the computer has beside the accelerator is never guessed.
        BigDecimal beside = machine.systemMemoryGb();
        return machine.dedicated() && beside != null && beyond.compareTo(beside.multiply(TIGHT)) <= 0
                ? Fit.SPILLS
                : Fit.NO;
    }

    /** Whether it runs at all. */
    public boolean runs() {
        return fit != null && fit != Fit.NO;
    }
}
