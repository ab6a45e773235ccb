package org.capacitycommons.partner.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** An amendment as its ministry and administrators read it. */
@Schema(name = "Amendment", description = "A change to an approved project or a published deployment.")
record AmendmentView(
        @Schema(examples = "A-7") String id,
        Amendment.About about,

        @Schema(description = "Id of the project or deployment", examples = "D-2001")
        String record,

        String nation,
        String organisation,
        long version,
        AmendmentState state,
        String reason,

        @Schema(description = "Version of the record that the changes start from")
        long baseVersion,

        @Schema(description = "Version of the record when this was read; where it differs, save the changes anew")
        long recordVersion,

        @Schema(description = "As they were sent; null in lists") @Nullable
        Map<String, Object> changes,

        @Schema(description = "What changes, before and after, against the record as it is; empty in lists")
        List<?> diff,

        Person createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "What the administrator says to it") @Nullable
        String comment,

        @Schema(description = "What is open to the caller now: save, submit, accept, return")
        List<String> may) {}
