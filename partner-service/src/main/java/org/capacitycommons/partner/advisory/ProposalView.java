package org.capacitycommons.partner.advisory;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal to suspend a deployment; it suspends nothing by itself. */
@Schema(name = "SuspensionProposal", description = "A proposal to suspend a deployment; a person decides.")
record ProposalView(
        @Schema(examples = "SP-90") String id,
        @Schema(examples = "D-2001") String deployment,
        String deploymentTitle,

        @Schema(description = "The severe alert that nobody acknowledged for seven days", examples = "AL-71")
        String alert,

        @Schema(examples = "ADV-1001") String advisory,

        @Schema(description = "OPEN, FOLLOWED (suspended), DISMISSED or LAPSED (acknowledged or cleared meanwhile)")
        String state,

        Instant proposedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Why it was dismissed") @Nullable
        String reason,

        @Schema(description = "Also in the ETag; send it back as If-Match")
        long version) {}
