package org.capacitycommons.catalog.change;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happened. */
public record Change(
        @Schema(description = "What to do: read the model or the advisory again, or forget the model or the offer")
        Kind kind,

        @Schema(description = "Id of the model", examples = "Qwen/Qwen3-8B")
        String model,

        @Schema(description = "The offer that vanished; null for models") @Nullable
        OfferRef offer,

        @Schema(description = "With MODEL_REMOVED: the model that it was merged into; null otherwise") @Nullable
        String mergedInto,

        @Schema(description = "Id of the advisory that changed; null otherwise", examples = "ADV-1001") @Nullable
        String advisory,

        Instant at) {

    /** What happened. */
    public enum Kind {
        /** The model is new, or something about it or its offers is different. */
        MODEL_CHANGED,
        /** The model is no longer there. */
        MODEL_REMOVED,
        /** Its source no longer names an offer. */
        OFFER_VANISHED,
        /** An advisory on the model was published, changed or withdrawn. */
        ADVISORY_CHANGED
    }

    /** What names an offer. */
    public record OfferRef(String source, String provider, String offer) {}
}
