package org.capacitycommons.partner.report;

/** Where a report stands. What may happen next is in {@link ReportMoves} and nowhere else. */
enum ReportState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
