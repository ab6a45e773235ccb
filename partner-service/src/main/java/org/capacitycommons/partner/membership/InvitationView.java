package org.capacitycommons.partner.membership;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.MemberRole;

/** An invitation as those see it who may send one. */
@Schema(name = "Invitation", description = "An invitation to work for an organisation.")
record InvitationView(
        @Schema(examples = "INV-1f0c6a1e-0c2d-4b") String id,
        String organisation,
        String email,
        MemberRole role,

        @Schema(description = "OPEN, ACCEPTED, REVOKED, or EXPIRED where nobody took it in time")
        String state,

        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        long version) {}
