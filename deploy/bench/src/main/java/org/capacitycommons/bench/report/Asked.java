package org.capacitycommons.bench.report;

import java.util.Locale;

/** What was asked of a figure. */
public sealed interface Asked {

    boolean isMetBy(double measured);

    /** No more than this. */
    record AtMost(double bound) implements Asked {
        @Override
        public boolean isMetBy(double measured) {
            return measured <= bound;
        }

        @Override
        public String toString() {
            return "≤ " + number(bound);
        }
    }

    /** No less than this. */
    record AtLeast(double bound) implements Asked {
        @Override
        public boolean isMetBy(double measured) {
            return measured >= bound;
        }

        @Override
        public String toString() {
            return "≥ " + number(bound);
        }
    }

    /** Nothing: told because it helps to understand the others. */
    record Nothing() implements Asked {
        @Override
        public boolean isMetBy(double measured) {
            return true;
        }

        @Override
        public String toString() {
            return "–";
        }
    }

    /** Three digits that count, without a pointless fraction. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
