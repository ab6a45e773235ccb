package org.capacitycommons.partner.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;
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

        @Schema(description = "Whether it takes two administrators: its record is of high risk")
        boolean takesTwo,

        @Schema(description = "Who accepted it first, where it takes two") @Nullable
        Person firstBy,

        @Nullable Instant firstAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "What the administrator says to it") @Nullable
        String comment,

        @Schema(description = "What is open to the caller now: save, submit, accept, return")
        List<String> may) {

    static AmendmentView of(Amendment amendment, AmendedRecord amended, Caller caller) {
        boolean isOver = amendment.state() == AmendmentState.ACCEPTED;
        boolean isOfHighRisk = amended.isOfHighRisk();
        return new AmendmentView(
                amendment.id(),
                amendment.about(),
                amendment.record(),
                amendment.nation(),
                amendment.organisation(),
                amendment.version(),
                amendment.state(),
                amendment.reason(),
                amendment.baseVersion(),
                amended.facts().version(),
                amendment.changes(),
                isOver ? List.of() : amended.diff(amendment.changes()),
                amendment.createdBy(),
                amendment.createdAt(),
                amendment.updatedAt(),
                amendment.submittedBy(),
                amendment.submittedAt(),
                isOfHighRisk,
                amendment.firstBy(),
                amendment.firstAt(),
                amendment.decidedBy(),
                amendment.decidedAt(),
                amendment.comment(),
                may(amendment, amended, isOfHighRisk, caller));
    }

    private static List<String> may(Amendment amendment, AmendedRecord amended, boolean isOfHighRisk, Caller caller) {
        boolean judges = caller.isAdmin() && amended.isJudgedBy(caller);
        return AmendmentMoves.from(amendment.state()).stream()
                .filter(move -> switch (move.action()) {
                    case ACCEPT -> !isOfHighRisk;
                    case ACCEPT_FIRST -> isOfHighRisk;
                    case SAVE, SUBMIT, ACCEPT_SECOND, RETURN -> true;
                })
                .filter(move -> switch (move.who()) {
                    case OWN_MEMBER -> caller.worksFor(amendment.organisation());
                    case OWN_SUBMITTER -> caller.isSubmitterFor(amendment.organisation());
                    case FREE_ADMIN -> judges;
                    case OTHER_ADMIN -> judges && !amendment.wasFirstAcceptedBy(caller);
                })
                .map(move -> move.action().slug())
                .toList();
    }
}
