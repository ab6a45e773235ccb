package org.capacitycommons.partner.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an approval demands. */
@Schema(name = "Condition", description = "What an approval demands; an unmet one keeps a pilot from going live.")
record ConditionView(
        @Schema(description = "Counts the conditions of the project, from 1")
        int number,

        @Schema(description = "Send it back as If-Match") long version,

        @Schema(description = "The checklist item that was not met")
        String item,

        String text,
        @Schema(description = "Who has to meet it") String owner,
        LocalDate dueOn,
        boolean met,
        ConditionMoves.State state,

        @Schema(description = "How its ministry says that it is met; null before") @Nullable
        String evidence,

        @Nullable Instant evidenceAt,

        @Schema(description = "Why an administrator did not take the last evidence; null where none was returned")
        @Nullable
        String returnedReason,

        @Nullable Instant metAt,

        @Schema(description = "What is open to the caller now: send-evidence, accept, return")
        List<String> may) {}
