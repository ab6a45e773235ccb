package org.capacitycommons.catalog.model;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which value shall be shown, and why. */
record FactDecisionRequest(
        @Schema(description = "The value of the field, with where it was read; null: undo the decision")
        @Nullable
        @Valid
        ValueEdit decided,

        @Schema(description = "Why this value, or why no longer", maxLength = 1000) @Nullable
        String reason) {}
