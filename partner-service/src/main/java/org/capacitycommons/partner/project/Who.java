package org.capacitycommons.partner.project;

/** Who a move is open to. */
public enum Who {
    /** A member of the ministry that owns the project. */
    OWN_MEMBER,
    /** A member of that ministry who may also submit. */
    OWN_SUBMITTER,
    /** Any administrator without a conflict of interest. */
    FREE_ADMIN,
    /** The administrator who took it, while no conflict of interest has arisen. */
    REVIEWER,
    /** The administrator who took it, whatever has arisen since: the way out is never closed. */
    REVIEWER_IN_CONFLICT_OR_NOT,
    /** An administrator without a conflict of interest who did not take it. */
    OTHER_ADMIN,
    /** The administrator whose decision stands. */
    DECIDER
}
