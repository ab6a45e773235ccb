package org.capacitycommons.catalog.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposed change and what became of it. */
@Schema(name = "Correction")
record CorrectionView(
        @Schema(examples = "COR-1001") String id,

        @Schema(description = "Counts its changes; also in the ETag, for If-Match", minimum = "1")
        long version,

        @JsonProperty("model") @Schema(description = "Id of the model", examples = "Qwen/Qwen3-8B")
        String modelId,

        @Schema(description = "Name of the value", examples = "contextTokens")
        String field,

        @Schema(description = "What the model showed of it when this was proposed; null: nothing") @Nullable
        String shown,

        @Schema(description = "What it should show") String value,

        String source,
        @Nullable String sourceUrl,
        LocalDate readOn,
        @Nullable String note,
        CorrectionState state,

        @Schema(description = "What was said with the decision") @Nullable
        String reason,

        @Schema(description = "Stable id of who proposed it; null for others than admins") @Nullable
        String proposedBy,

        Instant proposedAt,
        @Nullable Instant decidedAt,

        @Schema(description = "What the caller may do with it: accept, decline, withdraw")
        List<String> may) {}
