package org.capacitycommons.partner.amendment;

/** Where an amendment stands. What may happen next is in {@link AmendmentMoves} and nowhere else. */
enum AmendmentState {
    DRAFT,
    SUBMITTED,
    /** Of a record of high risk: one administrator accepted it, another has not yet. */
    AWAITING_SECOND,
    ACCEPTED,
    RETURNED
}
