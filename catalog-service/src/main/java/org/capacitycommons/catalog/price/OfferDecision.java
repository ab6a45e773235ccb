package org.capacitycommons.catalog.price;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What curators decided about an offer.
 *
 * @param version counts the decisions, 0 before the first
 */
record OfferDecision(
        Verdict verdict,
        @Nullable String modelId,
        @Nullable String reason,
        long version,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final OfferDecision NONE = new OfferDecision(Verdict.OPEN, null, null, 0, null, null);

    /** The possible decisions. */
    public enum Verdict {
        /** It is of a model; imports keep to that. */
        ASSIGNED,
        /** It is of no model that belongs here, and is not shown to curators again. */
        DISMISSED,
        /** Left to the imports, which match it as if nobody had decided. */
        OPEN
    }
}
