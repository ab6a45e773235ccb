package org.capacitycommons.catalog.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way out where nothing matches: one thing to leave out of the search. */
@Schema(description = "Without this parameter, everything else unchanged, so many models match")
public record Relaxation(
        @Schema(
                description = "Name of the parameter: q, usedIn, a filter, or the lower end of a range",
                examples = "language")
        String parameter,

        @Schema(minimum = "1") long count) {}
