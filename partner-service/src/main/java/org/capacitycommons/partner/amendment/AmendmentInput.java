package org.capacitycommons.partner.amendment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.DeploymentChanges;
import org.capacitycommons.partner.project.ProjectChanges;

/** An amendment as it is typed. */
@Schema(description = "What shall change, and why. Exactly one of the two kinds of changes.")
record AmendmentInput(
        @Schema(description = "Why, 1 to 2,000 characters") @Nullable
        String reason,

        @Schema(description = "For an amendment of a published deployment") @Nullable
        DeploymentChanges deployment,

        @Schema(description = "For an amendment of an approved project") @Nullable
        ProjectChanges project) {}
