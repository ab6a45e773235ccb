package org.capacitycommons.partner.review;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.project.Decision;
import org.capacitycommons.partner.security.Person;

/** A review as one reader may see it. */
@Schema(name = "Review", description = "A review; its ministry sees it without the reviewers' notes.")
record ReviewView(
        @Schema(examples = "P-1042") String project,

        @Schema(description = "Counts the reviews of this project")
        int number,

        Person reviewer,

        @Schema(description = "The submission that is judged")
        int round,

        ReviewState state,

        @Schema(description = "Who gave the second approval of a HIGH project, or returned it") @Nullable
        Person second,

        @Nullable Decision outcome,
        @Nullable String reason,

        @Schema(description = "Also in the ETag; send it back as If-Match")
        long version,

        Instant openedAt,
        @Nullable Instant decidedAt,
        List<ItemMark> checklist,
        List<Comment> comments,

        @Schema(description = "What changed since the submission before")
        List<AnswerChange> changes,

        @Schema(description = "Items on which no approval can rest yet")
        List<String> missing,

        @Schema(description = "What is open to the caller now")
        List<String> may) {

    /** A mark with the section that its item looks at. */
    @Schema(name = "Mark", description = "What a reviewer noted for one item of the checklist.")
    record ItemMark(
            String item, String section, @Nullable Verdict verdict, String note, Mark.@Nullable Demand condition) {}
}
