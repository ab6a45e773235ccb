package org.capacitycommons.catalog.advisory;

import java.util.Map;
import java.util.Set;

import static org.capacitycommons.catalog.advisory.AdvisoryState.Move.CHANGE;
import static org.capacitycommons.catalog.advisory.AdvisoryState.Move.WITHDRAW;

/** Where an advisory stands. */
public enum AdvisoryState {
    /** It holds. */
    PUBLISHED,
    /** It was wrong, or is over. Stays readable, and does not come back: what is wrong again is published anew. */
    WITHDRAWN;

    /** What can be done to an advisory. */
    enum Move {
        CHANGE,
        WITHDRAW
    }

    private static final Map<AdvisoryState, Set<Move>> TABLE =
            Map.of(PUBLISHED, Set.of(CHANGE, WITHDRAW), WITHDRAWN, Set.of());

    boolean allows(Move move) {
        return TABLE.getOrDefault(this, Set.of()).contains(move);
    }
}
