package org.capacitycommons.partner.membership;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.MemberRole;

/** A member as colleagues and administrators see one. */
@Schema(name = "Member", description = "A member of an organisation.")
record MemberView(
        @Schema(description = "Stable id at the identity provider")
        String subject,

        String name,
        @Nullable String email,
        MemberRole role,
        @Schema(description = "ACTIVE or LEFT") String state,
        Instant since,
        @Nullable Instant leftAt,
        long version) {}
