package org.capacitycommons.catalog.model;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model that no feed brings. */
record NewModelRequest(
        @Schema(
                description = "namespace/name, as on the Hugging Face Hub where it is there; never changes",
                examples = "developer-slug/model-name")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
        String id,

        @Schema(description = "Whether the Hub has it under this id; without it: no") @Nullable
        Boolean onTheHub,

        @Schema(maxLength = 200) @Nullable String name,

        @Schema(description = "Id of a developer known here") @NotNull
        String developerId,

        @Schema(description = "What is known of it, each value with its source; may be empty") @NotNull @Size(max = 20)
        List<@NotNull @Valid ValueEdit> values,

        @Schema(description = "For those who look at it later", maxLength = 1000) @Nullable
        String reason) {}
