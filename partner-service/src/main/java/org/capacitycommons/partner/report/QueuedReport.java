package org.capacitycommons.partner.report;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report that waits for a decision. */
@Schema(description = "A report that waits for a decision.")
record QueuedReport(
        String deployment,
        String nation,
        int number,
        long version,
        ReportKind kind,
        @Nullable Instant submittedAt) {

    static QueuedReport of(Report report) {
        return new QueuedReport(
                report.deployment(),
                report.nation(),
                report.round(),
                report.version(),
                report.kind(),
                report.submittedAt());
    }
}
