package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.ACCEPT;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.ACCEPT_FIRST;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.ACCEPT_SECOND;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.RETURN;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.SAVE;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.SUBMIT;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.FREE_ADMIN;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.OTHER_ADMIN;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.OWN_MEMBER;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.OWN_SUBMITTER;
import static org.capacitycommons.partner.amendment.AmendmentState.ACCEPTED;
import static org.capacitycommons.partner.amendment.AmendmentState.AWAITING_SECOND;
import static org.capacitycommons.partner.amendment.AmendmentState.DRAFT;
import static org.capacitycommons.partner.amendment.AmendmentState.RETURNED;
import static org.capacitycommons.partner.amendment.AmendmentState.SUBMITTED;

/** The only list of legal moves of an amendment: from where, by what, to where, by whom. */
final class AmendmentMoves {

    /** What may be done with it. */
    enum Action {
        SAVE,
        SUBMIT,
        ACCEPT,
        /** The first of the two acceptances that a record of high risk takes. */
        ACCEPT_FIRST,
        /** The second one. */
        ACCEPT_SECOND,
        RETURN;

        /** The word of clients: to them an acceptance is an acceptance. */
        String slug() {
            return switch (this) {
                case ACCEPT_FIRST, ACCEPT_SECOND -> ACCEPT.slug();
                case SAVE, SUBMIT, ACCEPT, RETURN -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /** Who a move is open to. */
    enum Who {
        OWN_MEMBER,
        OWN_SUBMITTER,
        /** Any administrator without a conflict of interest. */
        FREE_ADMIN,
        /** The same, and not the one who accepted it first. */
        OTHER_ADMIN
    }

    /** One line of the table. */
    record Move(AmendmentState from, Action action, AmendmentState to, Who who) {}

    static final List<Move> TABLE = List.of(
            new Move(DRAFT, SAVE, DRAFT, OWN_MEMBER),
            new Move(DRAFT, SUBMIT, SUBMITTED, OWN_SUBMITTER),
            new Move(SUBMITTED, ACCEPT, ACCEPTED, FREE_ADMIN),
            new Move(SUBMITTED, ACCEPT_FIRST, AWAITING_SECOND, FREE_ADMIN),
            new Move(SUBMITTED, RETURN, RETURNED, FREE_ADMIN),
            new Move(AWAITING_SECOND, ACCEPT_SECOND, ACCEPTED, OTHER_ADMIN),
            new Move(AWAITING_SECOND, RETURN, RETURNED, FREE_ADMIN),
            new Move(RETURNED, SAVE, DRAFT, OWN_MEMBER));

    private AmendmentMoves() {}

    /** Which acceptance it is: the only one or, of a record of high risk, the first or the second. */
    static Action acceptance(AmendmentState from, boolean isOfHighRisk) {
        if (from == AWAITING_SECOND) {
            return ACCEPT_SECOND;
        }
        return isOfHighRisk ? ACCEPT_FIRST : ACCEPT;
    }

    static Optional<Move> find(AmendmentState from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(AmendmentState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** Where the action leads; refuses what the table does not have. */
    static AmendmentState target(AmendmentState from, Action action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "An amendment that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
