package org.capacitycommons.catalog.merging;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which model the other one is. */
record MergeRequest(
        @Schema(description = "Id of the model that stays", examples = "Qwen/Qwen3-8B") @NotNull
        String into,

        @Schema(description = "How it is known that the two are one; required", maxLength = 1000) @Nullable
        String reason,

        @Schema(description = "Only tell what would move; without it: no") @Nullable
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
