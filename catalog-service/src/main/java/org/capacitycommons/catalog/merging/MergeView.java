package org.capacitycommons.catalog.merging;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moves, or has moved, with a model that is merged into another. */
record MergeView(
        @Schema(description = "Id of the model that goes") String from,

        @Schema(description = "Id of the model that stays") String into,

        @Schema(description = "Whether it was done, or only looked at")
        boolean done,

        @Schema(description = "Records of each kind that belong to the one that goes")
        Counts moves,

        @Schema(description = "Revisions that both have under one id: those of the model that stays are kept")
        List<String> sameRevisions) {

    /** How many records of each kind. */
    record Counts(
            long offers,
            long facts,
            long revisions,
            long aliases,
            long evaluations,

            @Schema(
                    description =
                            "Published anew on the model that stays; the old ones go on warning who runs the other")
            long advisories,

            long corrections) {}
}
