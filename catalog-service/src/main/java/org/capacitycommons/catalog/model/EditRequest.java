package org.capacitycommons.catalog.model;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin changes about a model; fields that are not named stay. */
record EditRequest(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ValueEdit> values,

        @Schema(description = "For those who look at it later", maxLength = 1000) @Nullable
        String reason) {}
