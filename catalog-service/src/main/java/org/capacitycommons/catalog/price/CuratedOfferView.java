package org.capacitycommons.catalog.price;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer and what was decided about it. */
record CuratedOfferView(
        PriceView offer,
        OfferDecision.Verdict decision,

        @Schema(description = "The model it was assigned to") @Nullable
        String modelId,

        @Nullable String reason,

        @Schema(description = "Stable id of who decided") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "Counts the decisions; as in ETag", minimum = "0")
        long version,

        @Schema(description = "What the caller may do with it: decide")
        List<String> may) {

    static CuratedOfferView of(PriceView offer, OfferDecision decision, List<String> may) {
        return new CuratedOfferView(
                offer,
                decision.verdict(),
                decision.modelId(),
                decision.reason(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.version(),
                may);
    }
}
