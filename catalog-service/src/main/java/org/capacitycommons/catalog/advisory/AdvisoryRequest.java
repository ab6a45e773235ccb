package org.capacitycommons.catalog.advisory;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An advisory as an admin writes it. */
record AdvisoryRequest(
        @Schema(description = "Id of the model; never changes", examples = "Qwen/Qwen3-8B") @NotNull
        String model,

        @NotNull AdvisoryKind kind,
        @NotNull Severity severity,

        @Schema(maxLength = 200) @Nullable String title,

        @Schema(description = "What is wrong", maxLength = 4000) @Nullable
        String text,

        @Schema(description = "What whoever uses the model has to do", maxLength = 2000) @Nullable
        String action,

        @Schema(description = "Whether every revision is affected, also those to come; without it: no") @Nullable
        Boolean allRevisions,

        @Schema(description = "Ids of the affected revisions of the model; none when all are")
        @Nullable
        @Size(max = 200)
        List<@NotNull String> revisions,

        @Schema(description = "Who found it, or where it was read", maxLength = 500) @Nullable
        String source,

        @Schema(description = "Address on the web", maxLength = 2000) @Nullable
        String sourceUrl) {

    boolean ofAllRevisions() {
        return Boolean.TRUE.equals(allRevisions);
    }

    List<String> namedRevisions() {
        return revisions == null ? List.of() : revisions.stream().distinct().toList();
    }
}
