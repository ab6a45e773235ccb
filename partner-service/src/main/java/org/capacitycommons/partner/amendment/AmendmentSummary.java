package org.capacitycommons.partner.amendment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment in a list. */
@Schema(description = "An amendment in a list.")
record AmendmentSummary(
        @Schema(examples = "A-7") String id,
        Amendment.About about,

        @Schema(description = "Id of the project or deployment")
        String record,

        String nation,
        String organisation,
        AmendmentState state,
        String reason,
        Instant updatedAt,
        @Nullable Instant submittedAt) {

    static AmendmentSummary of(Amendment amendment) {
        return new AmendmentSummary(
                amendment.id(),
                amendment.about(),
                amendment.record(),
                amendment.nation(),
                amendment.organisation(),
                amendment.state(),
                amendment.reason(),
                amendment.updatedAt(),
                amendment.submittedAt());
    }
}
