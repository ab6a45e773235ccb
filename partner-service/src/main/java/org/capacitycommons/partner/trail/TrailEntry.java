package org.capacitycommons.partner.trail;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One deed in the audit trail. */
@Schema(name = "AuditEntry", description = "Who did what to which record when.")
record TrailEntry(
        @Schema(description = "Whose chain it stands in") String chain,
        @Schema(description = "Its number in that chain") long seq,
        Instant at,
        @Schema(description = "Subject of who did it") String actor,
        @Schema(examples = "project.submit") String action,
        @Schema(examples = "project/P-1042") String subject,
        @Nullable String reason,

        @Schema(description = "Hash that the next entry of the chain points to")
        String hash) {}
