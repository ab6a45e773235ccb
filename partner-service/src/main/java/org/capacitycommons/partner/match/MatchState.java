package org.capacitycommons.partner.match;

/** Where a match stands. */
public enum MatchState {
    PROPOSED,
    ACCEPTED,
    COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** Whether what was agreed takes room in the offer. */
    boolean takesCapacity() {
        return this == ACCEPTED || this == COMPLETED;
    }
}
