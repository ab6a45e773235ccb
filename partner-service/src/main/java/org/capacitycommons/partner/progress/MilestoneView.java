package org.capacitycommons.partner.progress;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned step and where it stands. */
@Schema(name = "Milestone", description = "A planned step and where it stands.")
record MilestoneView(
        @Schema(examples = "MI-12") String id,
        String deployment,
        long version,
        String title,
        @Nullable String description,

        @Schema(description = "Code of the OC4IDS list milestoneType")
        String type,

        LocalDate plannedOn,

        @Schema(description = "Code of the OC4IDS list milestoneStatus")
        MilestoneStatus status,

        @Schema(description = "Null unless met") @Nullable LocalDate achievedOn,

        ReportedView reported,
        List<String> may) {}
