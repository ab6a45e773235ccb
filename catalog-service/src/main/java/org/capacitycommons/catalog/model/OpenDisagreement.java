package org.capacitycommons.catalog.model;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value of a model on which sources disagree, and what was decided about it. */
record OpenDisagreement(
        @Schema(description = "Id of the model", examples = "Qwen/Qwen3-8B")
        String model,

        String field,

        @Schema(description = "What is said, by whom; the first is the one that is shown")
        List<Disagreement.Value> values,

        @Schema(description = "What was decided before; null: nothing yet") @Nullable
        FactDecision decision,

        @Schema(description = "What the caller may do about it: decide")
        List<String> may) {

    record Page(
            List<OpenDisagreement> items,

            @Schema(description = "Opaque marker of the next page, which may be short or empty; null on the last one")
            @Nullable
            String next) {}
}
