package org.capacitycommons.catalog.model;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the history of a model. */
public record FactChange(
        String field,
        Event event,

        @Schema(description = "From that day on; null: the source says nothing any more") @Nullable
        String value,

        @Schema(description = "Certainty of a fact, or status of the licence that was shown") @Nullable
        String certainty,

        @Schema(description = "Id of the feed; curated; or shown, for what the record itself showed")
        String feed,

        String source,

        @Schema(description = "Day on which this catalogue noted it, UTC")
        LocalDate on) {

    /** What happened. */
    public enum Event {
        STATED,
        CHANGED,
        VANISHED
    }
}
