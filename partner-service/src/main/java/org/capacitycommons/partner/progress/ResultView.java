package org.capacitycommons.partner.progress;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an indicator came to in a period. */
@Schema(name = "Result", description = "What an indicator came to in a period.")
record ResultView(
        @Schema(examples = "RE-31") String id,
        String deployment,
        @Schema(examples = "I-19") String indicator,
        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(description = "In the unit of the indicator; null where nobody knows, which is not zero") @Nullable
        String value,

        boolean known,
        @Nullable String note,
        List<PartView> parts,

        @Schema(description = "The result that took its place; null for what stands") @Nullable
        String supersededBy,

        ReportedView reported,

        @Schema(description = "What is open to the caller now: report-anew")
        List<String> may) {

    @Schema(name = "ResultPart", description = "One category of one dimension.")
    record PartView(
            String dimension, String category, @Nullable String value, boolean known) {}
}
