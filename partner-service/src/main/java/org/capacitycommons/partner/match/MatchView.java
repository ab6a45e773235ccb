package org.capacitycommons.partner.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.organisation.OrganisationRef;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.Person;
import org.capacitycommons.partner.support.Quantity;
import org.capacitycommons.partner.support.SupportKind;

/** A match as one of its sides sees it. */
@Schema(name = "Match", description = "An offer taken up for a need, from the proposal on.")
record MatchView(
        @Schema(examples = "M-4001") String id,
        long version,
        MatchState state,

        @Schema(examples = "P-1042") String project,
        String projectTitle,

        @Schema(description = "Row of the project's list of needs")
        int need,

        @Schema(examples = "O-3001") String offer,
        String offerTitle,
        SupportKind kind,
        OrganisationRef ministry,
        OrganisationRef partner,

        @Schema(description = "How much of the offer, as a decimal text", examples = "200")
        String quantity,

        String unit,

        @Schema(description = "ISO 4217, for money only") @Nullable
        String currency,

        @Schema(description = "Which side began it") Side proposedBySide,

        String message,

        @Schema(description = "Why it was declined or withdrawn") @Nullable
        String reason,

        Person proposedBy,
        Instant proposedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: accept, decline, withdraw, complete")
        List<String> may) {

    /** What a view takes from the records on both ends. */
    record Ends(
            String projectTitle,
            String offerTitle,
            SupportKind kind,
            @Nullable String currency,
            OrganisationRef ministry,
            OrganisationRef partner) {}

    static MatchView of(Match match, Ends ends, Caller caller) {
        return new MatchView(
                match.id(),
                match.version(),
                match.state(),
                match.project(),
                ends.projectTitle(),
                match.need(),
                match.offer(),
                ends.offerTitle(),
                ends.kind(),
                ends.ministry(),
                ends.partner(),
                Quantity.text(match.quantity()),
                ends.kind().unit(),
                ends.currency(),
                match.proposedBySide(),
                match.message(),
                match.reason(),
                match.proposedBy(),
                match.proposedAt(),
                match.decidedBy(),
                match.decidedAt(),
                match.endedAt(),
                match.updatedAt(),
                may(match, caller));
    }

    private static List<String> may(Match match, Caller caller) {
        Side side = sideOf(match, caller);
        List<String> may = new ArrayList<>();
        if (side == null || caller.memberRole() != MemberRole.SUBMITTER) {
            return may;
        }
        for (MatchMoves.Move move : MatchMoves.from(match.state())) {
            if (MatchMoves.isFor(move, side, match.proposedBySide())) {
                may.add(word(move.to()));
            }
        }
        return may;
    }

    static @Nullable Side sideOf(Match match, Caller caller) {
        if (caller.worksFor(match.organisation())) {
            return Side.MINISTRY;
        }
        return caller.isPartnerOf(match.offerOrganisation()) ? Side.PARTNER : null;
    }

    private static String word(MatchState target) {
        return switch (target) {
            case ACCEPTED -> "accept";
            case DECLINED -> "decline";
            case WITHDRAWN -> "withdraw";
            case COMPLETED -> "complete";
            case PROPOSED -> "propose-match";
        };
    }
}
