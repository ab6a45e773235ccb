package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

        @Schema(description = "Where it is, when others packed the weights again; null: the model's own repository")
        @Nullable
        String repository,

        @Schema(description = "Bytes of the weights as stored", minimum = "1") @Nullable
        Long weightsBytes,

        @Schema(description = "How the weights are stored: a data type such as BF16, or a method such as Q4_K_M or AWQ")
        @Nullable
        String quantisation,

        @Schema(
                description =
                        "Stored elements by data type, as counted on the Hub. Packed types hold several parameters in one: not the number of parameters")
        Map<String, Long> elements,

        List<File> files,
        String source,
        @Nullable String note) {

    /** One file of the weights. */
    public record File(
            String path,

            @Schema(description = "Bytes", minimum = "0") @Nullable
            Long sizeBytes,

            @Schema(description = "64 hexadecimal digits") @Nullable
            String sha256,

            @Schema(description = "Read off the name of a GGUF file", examples = "Q4_K_M") @Nullable
            String quantisation) {}
}
