package org.capacitycommons.partner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** A report as one reader sees it. */
@Schema(name = "ProgressReport", description = "A report; open to everybody once it is accepted.")
record ReportView(
        String deployment,

        @Schema(description = "Counts the reports of the deployment, from 1")
        int number,

        long version,
        ReportKind kind,
        ReportState state,
        LocalDate periodStart,
        LocalDate periodEnd,
        String language,
        String text,

        @Schema(description = "Ids of the milestones, results, transactions and incidents that it covers")
        List<String> covers,

        @Schema(description = "Between ministry and administrators; empty for everybody else")
        List<Comment> comments,

        @Schema(description = "Null for everybody who does not read it in full") @Nullable
        Person createdBy,

        Instant createdAt,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "What is open to the caller now: save, submit, accept, return")
        List<String> may) {}
