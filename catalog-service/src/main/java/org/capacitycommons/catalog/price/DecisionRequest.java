package org.capacitycommons.catalog.price;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a curator decides about an offer. */
record DecisionRequest(
        @NotNull OfferDecision.Verdict decision,

        @Schema(description = "The model that the offer is of; only with ASSIGNED", examples = "Qwen/Qwen3-8B")
        @Nullable
        String modelId,

        @Schema(description = "For those who look at it later", maxLength = 500) @Nullable
        String reason) {}
