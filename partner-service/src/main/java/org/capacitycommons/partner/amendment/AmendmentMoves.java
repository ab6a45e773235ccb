package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.ACCEPT;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.RETURN;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.SAVE;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Action.SUBMIT;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.FREE_ADMIN;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.OWN_MEMBER;
import static org.capacitycommons.partner.amendment.AmendmentMoves.Who.OWN_SUBMITTER;
import static org.capacitycommons.partner.amendment.AmendmentState.ACCEPTED;
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
        RETURN;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who a move is open to. */
    enum Who {
        OWN_MEMBER,
        OWN_SUBMITTER,
        /** Any administrator without a conflict of interest. */
        FREE_ADMIN
    }

    /** One line of the table. */
    record Move(AmendmentState from, Action action, AmendmentState to, Who who) {}

    static final List<Move> TABLE = List.of(
            new Move(DRAFT, SAVE, DRAFT, OWN_MEMBER),
            new Move(DRAFT, SUBMIT, SUBMITTED, OWN_SUBMITTER),
            new Move(SUBMITTED, ACCEPT, ACCEPTED, FREE_ADMIN),
            new Move(SUBMITTED, RETURN, RETURNED, FREE_ADMIN),
            new Move(RETURNED, SAVE, DRAFT, OWN_MEMBER));

    private AmendmentMoves() {}

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
