package org.capacitycommons.partner.report;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator says to a returned report, and what the ministry answers. */
@Schema(name = "ReportComment", description = "What an administrator says to a report, and the answer.")
record Comment(
        @Schema(description = "Counts the comments of a report, from 1")
        int number,

        String text,
        @Schema(description = "Name of the administrator") String by,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    boolean isOpen() {
        return answer == null;
    }

    Comment answered(String text, Instant now) {
        return new Comment(number, this.text, by, at, text, now);
    }
}
