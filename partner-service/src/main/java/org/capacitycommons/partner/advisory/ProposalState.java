package org.capacitycommons.partner.advisory;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal to suspend stands. It suspends nothing by itself. */
enum ProposalState {
    OPEN,
    /** An administrator suspended the deployment. */
    FOLLOWED,
    /** An administrator decided against it, with a reason. */
    DISMISSED,
    /** The alert was acknowledged or cleared before anybody decided. */
    LAPSED;

    Set<ProposalState> next() {
        return this == OPEN ? EnumSet.of(FOLLOWED, DISMISSED, LAPSED) : EnumSet.noneOf(ProposalState.class);
    }

    boolean canBecome(ProposalState target) {
        return next().contains(target);
    }
}
