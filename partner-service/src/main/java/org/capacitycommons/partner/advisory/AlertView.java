package org.capacitycommons.partner.advisory;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An advisory that touches a deployment, and what its ministry says to it. */
@Schema(name = "AdvisoryAlert", description = "An advisory of the catalogue that touches a deployment.")
public record AlertView(
        @Schema(examples = "AL-71") String id,
        @Schema(examples = "D-2001") String deployment,
        AdvisoryRef advisory,

        @Schema(description = "The model in use", examples = "Qwen/Qwen3-8B")
        String model,

        @Schema(description = "The affected revisions that were in use when the alert was raised")
        List<String> revisions,

        @Schema(description = "OPEN, ACKNOWLEDGED or CLEARED")
        String state,

        Instant raisedAt,

        @Schema(description = "Whole days since it was raised, until it was acknowledged or cleared", minimum = "0")
        long ageDays,

        @Schema(description = "What the ministry will do, in its own words; published with the deployment") @Nullable
        String response,

        @Nullable Instant acknowledgedAt,
        @Nullable Instant clearedAt,

        @Schema(description = "NOT_IN_USE, ADVISORY_WITHDRAWN or SUPERSEDED (by a more severe version)") @Nullable
        String clearedBecause,

        @Schema(description = "Also in the ETag; send it back as If-Match")
        long version) {

    /** The advisory as the catalogue has it now. */
    @Schema(name = "AdvisoryRef", description = "The advisory as the catalogue has it now.")
    public record AdvisoryRef(
            @Schema(examples = "ADV-1001") String id,

            @Schema(description = "LICENCE_CHANGE, SAFETY_DEFECT, WITHDRAWN_WEIGHTS or OTHER")
            String kind,

            @Schema(description = "LOW, MODERATE or SEVERE") String severity,
            String title,
            @Schema(description = "What is wrong") String text,
            @Schema(description = "What to do") String action) {}
}
