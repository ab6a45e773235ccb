package org.capacitycommons.partner.report;

/** What a report is for. */
enum ReportKind {
    /** What happened in a period. */
    PROGRESS,
    /** The last one; once it is accepted the ministry may close the deployment. */
    CLOSING
}
