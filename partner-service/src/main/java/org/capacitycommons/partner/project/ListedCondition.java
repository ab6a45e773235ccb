package org.capacitycommons.partner.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition in a list, with the project whose approval demands it. */
@Schema(description = "A condition in a list, with the project whose approval demands it.")
record ListedCondition(
        @Schema(description = "Id of the project", examples = "P-1042")
        String project,

        @Schema(description = "Title of the project") String title,
        String nation,
        String organisation,
        ConditionView condition) {}
