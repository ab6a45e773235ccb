package org.capacitycommons.catalog.advisory;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A warning on a model. */
@Schema(name = "Advisory")
public record AdvisoryView(
        @Schema(examples = "ADV-1001") String id,

        @Schema(description = "Counts its changes; also in the ETag, for If-Match", minimum = "1")
        long version,

        @JsonProperty("model") @Schema(description = "Id of the model", examples = "Qwen/Qwen3-8B")
        String modelId,

        AdvisoryKind kind,
        Severity severity,
        String title,

        @Schema(description = "What is wrong") String text,

        @Schema(description = "What whoever uses the model has to do")
        String action,

        @Schema(description = "Whether every revision is affected, also those to come")
        boolean allRevisions,

        @Schema(description = "Ids of the affected revisions; empty when all are")
        List<String> revisions,

        AdvisoryState state,

        @Schema(description = "Why it no longer holds; null while it does") @Nullable
        String withdrawnReason,

        @Schema(description = "Who found it, or where it was read")
        String source,

        @Nullable String sourceUrl,
        Instant publishedAt,
        Instant updatedAt) {}
