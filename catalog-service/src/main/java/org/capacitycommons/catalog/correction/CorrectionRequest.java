package org.capacitycommons.catalog.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.ValueEdit;

/** A change to one value of a model, as somebody proposes it. */
record CorrectionRequest(
        @Schema(description = "Id of the model", examples = "Qwen/Qwen3-8B") @NotNull
        String model,

        @Schema(description = "What it should say, with where that can be read; the value may not be null")
        @NotNull
        @Valid
        ValueEdit change,

        @Schema(description = "For the admin who decides", maxLength = 1000) @Nullable
        String note) {}
