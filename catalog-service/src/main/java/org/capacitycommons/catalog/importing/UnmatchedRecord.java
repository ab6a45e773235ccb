package org.capacitycommons.catalog.importing;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of a feed that belongs to no model of the catalogue. */
public record UnmatchedRecord(
        String source,

        @Schema(description = "Tells it from every other record of the source")
        String key,

        String name,

        @Schema(description = "Repository that the source states; its model is not in the catalogue") @Nullable
        String hubId,

        LocalDate since,

        @Schema(description = "Since when the source no longer holds it") @Nullable
        LocalDate vanishedOn) {}
