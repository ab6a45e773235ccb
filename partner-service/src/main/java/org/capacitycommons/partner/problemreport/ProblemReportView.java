package org.capacitycommons.partner.problemreport;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Person;

/** A problem report as administrators read it. */
@Schema(name = "ProblemReport", description = "What somebody told of a model or a deployment.")
record ProblemReportView(
        @Schema(examples = "PR-51") String id,

        @Schema(description = "The number that the sender was given")
        String reference,

        long version,
        ProblemReport.About about,
        @Nullable String model,
        @Nullable String deployment,

        @Schema(description = "Of the deployment; XX for a model")
        String nation,

        String text,
        @Nullable String language,
        ProblemState state,
        Instant receivedAt,

        @Schema(description = "Why it was dismissed") @Nullable
        String reason,

        @Schema(description = "The incident that was made of it", examples = "IN-41") @Nullable
        String incident,

        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "What is open to the caller now: dismiss, make-incident")
        List<String> may) {

    static ProblemReportView of(ProblemReport report, Caller caller) {
        Long incident = report.incident();
        return new ProblemReportView(
                PartId.of("PR", report.number()),
                report.reference(),
                report.version(),
                report.about(),
                report.model(),
                report.deployment(),
                report.nation(),
                report.text(),
                report.language(),
                report.state(),
                report.receivedAt(),
                report.reason(),
                incident == null ? null : PartId.of("IN", incident),
                report.decidedBy(),
                report.decidedAt(),
                caller.isAdmin()
                        ? ProblemMoves.from(report.state()).stream()
                                .map(move -> move.action().slug())
                                .toList()
                        : List.of());
    }
}
