package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One immutable state of a model's weights. */
public record RevisionView(
        @Schema(description = "Stable within the model", examples = "2025-04-28")
        String id,

        @Schema(description = "40 hexadecimal digits, where known") @Nullable
        String upstreamCommit,

        LocalDate recordedOn,

        @Schema(description = "Year, month or day") @Nullable
        String released,

        List<File> files,
        String source,
        @Nullable String note) {

    /** One file of the weights. */
    public record File(
            String path,

            @Schema(description = "Bytes", minimum = "0") @Nullable
            Long sizeBytes,

            @Schema(description = "64 hexadecimal digits") @Nullable
            String sha256) {}
}
