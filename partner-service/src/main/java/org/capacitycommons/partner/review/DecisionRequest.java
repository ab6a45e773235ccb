package org.capacitycommons.partner.review;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides. */
@Schema(description = "What a reviewer decides.")
record DecisionRequest(
        @NotNull @Schema(description = "APPROVE is the first or the second approval, as the review stands")
        Verb decision,

        @Schema(
                description =
                        "Required for REJECT, RETURN_TO_FIRST, RECUSE, REASSIGN and UNDO; the ministry reads those of REJECT, REQUEST_CHANGES and APPROVE")
        @Nullable
        String reason) {}
