package org.capacitycommons.partner.review;

/** What a reviewer may ask for; the moves of a project that a review can make. */
enum Verb {
    APPROVE,
    REJECT,
    REQUEST_CHANGES,
    RETURN_TO_FIRST,
    RECUSE,
    REASSIGN,
    UNDO
}
