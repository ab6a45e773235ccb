package org.capacitycommons.catalog.licence;

/** What a licence says to one question. Unknown is an answer of its own, never a yes. */
public enum Verdict {
    YES,
    NO,
    CONDITIONAL,
    UNKNOWN;

    /** What holds when two licences answer the same question: a no beats everything, and only two yes make a yes. */
    public Verdict strictest(Verdict other) {
        return strictness() >= other.strictness() ? this : other;
    }

    private int strictness() {
        return switch (this) {
            case YES -> 0;
            case CONDITIONAL -> 1;
            case UNKNOWN -> 2;
            case NO -> 3;
        };
    }
}
