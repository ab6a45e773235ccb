package org.capacitycommons.catalog.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import run and how far it is. */
public record ImportView(
        String id,
        String source,
        ImportState state,

        @Schema(description = "Size of the file in bytes", minimum = "1")
        long bytesTotal,

        @Schema(description = "Bytes worked through so far", minimum = "0")
        long bytesRead,

        @Schema(description = "Records met; the sum of added, changed, unchanged and rejected", minimum = "0")
        long read,

        long added,
        long changed,
        long unchanged,

        @Schema(description = "Offers of this source that are no longer in the file")
        long vanished,

        long rejected,

        @Schema(description = "Offers in the file that fit no model; they wait for a curator")
        long unmatched,

        @Schema(description = "The first 100 rejections; the list of all is a call of its own")
        List<Rejection> rejections,

        Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Why it was refused or failed, in English") @Nullable
        String message,

        @Schema(description = "Whether the good records are taken however many are bad")
        boolean acceptRejects,

        @Schema(description = "Day on which the file was read at its source; null for the day of the import") @Nullable
        LocalDate readOn,

        @Schema(description = "The run that this one tries again") @Nullable
        String retryOf,

        @Schema(description = "Whether its file is still there to try again with")
        boolean mayRetry,

        @Schema(description = "What the caller may do with it: retry")
        List<String> may) {

    /** A record that was not taken. */
    public record Rejection(
            @Schema(examples = "providers/x/models/y") String place, String reason) {}
}
