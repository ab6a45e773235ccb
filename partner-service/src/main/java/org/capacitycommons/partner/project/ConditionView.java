package org.capacitycommons.partner.project;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an approval demands. */
@Schema(name = "Condition", description = "What an approval demands.")
record ConditionView(
        @Schema(description = "The checklist item that was not met")
        String item,

        String text,
        @Schema(description = "Who has to meet it") String owner,
        LocalDate dueOn,
        boolean met) {}
