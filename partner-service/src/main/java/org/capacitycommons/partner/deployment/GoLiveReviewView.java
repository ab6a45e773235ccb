package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** A go-live review as its ministry and administrators read it. */
@Schema(name = "GoLiveReview", description = "Whether a pilot may go live.")
record GoLiveReviewView(
        String deployment,

        @Schema(description = "Counts the requests of this deployment, from 1")
        int number,

        long version,
        GoLiveState state,
        Person requestedBy,
        Instant requestedAt,

        @Schema(description = "Who granted, refused or withdrew it; null before") @Nullable
        Person decidedBy,

        @Nullable Instant decidedAt,
        @Nullable String reason,

        @Schema(description = "What stood in the way when this was read")
        List<String> missing,

        @Schema(description = "What is open to the caller now: grant, refuse, withdraw")
        List<String> may) {}
