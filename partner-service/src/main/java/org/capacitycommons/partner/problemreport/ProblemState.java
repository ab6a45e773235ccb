package org.capacitycommons.partner.problemreport;

/** Where a problem report stands. What may happen next is in {@link ProblemMoves} and nowhere else. */
enum ProblemState {
    RECEIVED,
    DISMISSED,
    /** An administrator made an incident of it. */
    INCIDENT
}
