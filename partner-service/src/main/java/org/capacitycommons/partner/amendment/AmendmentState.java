package org.capacitycommons.partner.amendment;

/** Where an amendment stands. What may happen next is in {@link AmendmentMoves} and nowhere else. */
enum AmendmentState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
