package org.capacitycommons.partner.project;

/** Where a project stands. What may happen next is in {@link ProjectMoves} and nowhere else. */
public enum ProjectState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    AWAITING_SECOND,
    CHANGES_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Whether its ministry may write in it. */
    boolean isOpenForWriting() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }
}
