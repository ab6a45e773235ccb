package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.organisation.OrganisationRef;
import org.capacitycommons.partner.security.Person;

/** A project in a list. */
@Schema(description = "A project in a list.")
record ProjectSummary(
        @Schema(examples = "P-1042") String id,
        String title,
        String nation,
        String sector,
        ProjectState state,
        RiskTier riskTier,
        OrganisationRef organisation,
        Instant updatedAt,

        @Schema(description = "Last submission; null for the public") @Nullable
        Instant submittedAt,

        @Schema(description = "Null where nobody took it, and for the public") @Nullable
        Person reviewer,

        @Schema(description = "Full days since submission while it waits") @Nullable
        Long ageDays,

        @Schema(description = "How late the review is; null while nothing waits, and for the public") @Nullable
        Escalation escalation,

        List<String> may) {}
