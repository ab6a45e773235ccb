package org.capacitycommons.bench.report;

/**
 * One figure.
 *
 * @param name what was measured
 * @param asked what was asked of it
 * @param unit of both
 * @param binding whether a miss is a fault of the product: ratios are, absolute times belong to the machine too
 */
public record Figure(String name, Asked asked, double measured, String unit, boolean binding) {

    public boolean isMet() {
        return asked.isMetBy(measured);
    }

    /** One word for a table. */
    public String verdict() {
        if (asked instanceof Asked.Nothing) {
            return "told";
        }
        return isMet() ? "met" : binding ? "MISSED" : "missed";
    }

    String line() {
        return "  %-58s %10s %12s %-6s %s".formatted(name, asked, Asked.number(measured), unit, verdict());
    }
}
