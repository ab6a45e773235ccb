package org.capacitycommons.partner.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One dimension of a nation's capacity profile. */
@Schema(name = "Capacity", description = "How far a nation is in one dimension, with what was said before.")
record CapacityView(
        @Schema(description = "COMPUTE, DATA, SKILLS or MODELS")
        CapacityDimension dimension,

        @Schema(description = "Null where nobody assessed it") @Nullable
        Assessment current,

        @Schema(description = "The 20 assessments before it, newest first")
        List<Assessment> history,

        @Schema(description = "Send it back as If-Match; 0 where nobody assessed it")
        long version) {

    /** What somebody said on one day. */
    @Schema(name = "CapacityAssessment", description = "What somebody said on one day.")
    record Assessment(
            @Schema(description = "0 (nothing yet) to 5", minimum = "0", maximum = "5")
            int tier,

            String evidence,
            LocalDate assessedOn,

            @Schema(description = "The organisation that assessed")
            String assessedBy,

            Instant recordedAt) {}
}
