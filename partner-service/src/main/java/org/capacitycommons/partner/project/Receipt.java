package org.capacitycommons.partner.project;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.partner.security.Person;

/** What a ministry holds in its hands after submitting. */
@Schema(description = "The receipt of a submission.")
record Receipt(
        @Schema(examples = "P-1042") String project,

        @Schema(description = "Counts the submissions of this project")
        int number,

        String title,
        Instant submittedAt,
        Person submittedBy,

        @Schema(description = "SHA-256 of the frozen content, hexadecimal")
        String sha256,

        @Schema(examples = "REVIEW") String nextStep,

        @Schema(description = "Days until an answer can be expected")
        int expectedDays) {

    static Receipt of(Submission submission, int expectedDays) {
        return new Receipt(
                submission.project(),
                submission.number(),
                submission.title(),
                submission.submittedAt(),
                submission.submittedBy(),
                submission.sha256(),
                "REVIEW",
                expectedDays);
    }
}
