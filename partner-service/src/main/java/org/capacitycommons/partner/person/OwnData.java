package org.capacitycommons.partner.person;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.MemberRole;

/** Everything that this service holds on one person. */
@Schema(description = "Everything that this service holds on the caller.")
record OwnData(
        String subject,
        String name,
        @Nullable String email,
        Instant knownSince,
        PreferencesView preferences,
        List<Belonging> memberships,
        List<Received> inbox,

        @Schema(description = "Every place where the person is named beside a record")
        List<Trace> traces,

        @Schema(description = "What the person did; kept for good under the subject alone")
        List<Done> deeds) {

    /** A membership, also one that is over. */
    record Belonging(
            String organisation,
            MemberRole role,
            String state,
            Instant since,
            @Nullable Instant leftAt) {}

    /** Something the person was told. */
    record Received(
            String kind,
            String record,
            String title,
            Instant at,
            @Nullable Instant readAt) {}

    /** One place where the person is named. */
    record Trace(
            @Schema(examples = "submission") String place,
            @Schema(examples = "submitted_by") String as,
            @Schema(examples = "P-1042") String record,
            @Nullable String shownAs) {}

    /** One line of the audit trail. */
    record Done(Instant at, String action, String record) {}
}
