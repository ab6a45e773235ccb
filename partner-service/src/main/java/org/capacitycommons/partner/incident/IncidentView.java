package org.capacitycommons.partner.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** An incident as one reader sees it. */
@Schema(name = "Incident", description = "An incident or hazard.")
public record IncidentView(
        @Schema(examples = "IN-41") String id,
        String deployment,
        String nation,
        long version,
        IncidentKind kind,
        Harm harm,
        Severity severity,
        Reversibility reversibility,
        IncidentState state,
        String title,
        String summary,
        LocalDate happenedOn,

        @Schema(description = "The model use that it comes from, null where that is not known", examples = "M-18")
        @Nullable
        String modelUse,

        @Schema(description = "What was done; null while it is open") @Nullable
        String correctiveAction,

        @Schema(
                description = "Address of the revisions behind it and of every other deployment that runs them",
                examples = "/api/v1/incidents/IN-41/trace")
        String trace,

        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,

        @Schema(description = "REPORTED, or ACCEPTED with a report")
        String acceptance,

        Instant reportedAt,

        @Schema(description = "Null for everybody who does not read it in full") @Nullable
        Detail detail,

        @Schema(description = "What is open to the caller now: mitigate, resolve")
        List<String> may) {

    @Schema(name = "IncidentDetail", description = "What is not for everybody.")
    public record Detail(
            String description,

            @Schema(description = "Null where nobody knows, which is not zero") @Nullable
            Long peopleAffected,

            boolean scaleKnown,
            Person reportedBy,
            String reportedFor,

            @Schema(description = "The problem report that it comes from, null for none") @Nullable
            String problemReport) {}
}
