package org.capacitycommons.partner.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a project waits, against what its ministry was told. Late work is shown, and never approved by time. */
@Schema(description = "IN_TIME, LATE past the days that the receipt named, OVERDUE past twice as many.")
enum Escalation {
    IN_TIME,
    LATE,
    OVERDUE;

    static Escalation of(long ageDays, int promisedDays) {
        if (ageDays <= promisedDays) {
            return IN_TIME;
        }
        return ageDays <= 2L * promisedDays ? LATE : OVERDUE;
    }
}
