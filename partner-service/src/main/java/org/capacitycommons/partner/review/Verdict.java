package org.capacitycommons.partner.review;

/** What a reviewer found about one item. */
enum Verdict {
    MET,
    NOT_MET,
    NOT_APPLICABLE
}
