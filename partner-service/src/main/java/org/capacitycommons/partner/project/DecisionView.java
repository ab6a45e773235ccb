package org.capacitycommons.partner.project;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** The decision that stands. */
@Schema(name = "Decision", description = "The decision that stands.")
record DecisionView(
        Decision outcome,

        @Schema(description = "What the reviewer wrote to the ministry") @Nullable
        String reason,

        @Schema(description = "Null for the public") @Nullable
        Person by,

        Instant at) {

    /** Everybody may know when; who decided, and why, is between reviewer and ministry. */
    DecisionView forThePublic() {
        return new DecisionView(outcome, null, null, at);
    }
}
