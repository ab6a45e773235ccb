package org.capacitycommons.partner.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.report.ReportMoves.Action.ACCEPT;
import static org.capacitycommons.partner.report.ReportMoves.Action.RETURN;
import static org.capacitycommons.partner.report.ReportMoves.Action.SAVE;
import static org.capacitycommons.partner.report.ReportMoves.Action.SUBMIT;
import static org.capacitycommons.partner.report.ReportMoves.Who.FREE_ADMIN;
import static org.capacitycommons.partner.report.ReportMoves.Who.OWN_MEMBER;
import static org.capacitycommons.partner.report.ReportMoves.Who.OWN_SUBMITTER;
import static org.capacitycommons.partner.report.ReportState.ACCEPTED;
import static org.capacitycommons.partner.report.ReportState.DRAFT;
import static org.capacitycommons.partner.report.ReportState.RETURNED;
import static org.capacitycommons.partner.report.ReportState.SUBMITTED;

/** The only list of legal moves of a report: from where, by what, to where, by whom. */
final class ReportMoves {

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
    record Move(ReportState from, Action action, ReportState to, Who who) {}

    static final List<Move> TABLE = List.of(
            new Move(DRAFT, SAVE, DRAFT, OWN_MEMBER),
            new Move(DRAFT, SUBMIT, SUBMITTED, OWN_SUBMITTER),
            new Move(SUBMITTED, ACCEPT, ACCEPTED, FREE_ADMIN),
            new Move(SUBMITTED, RETURN, RETURNED, FREE_ADMIN),
            new Move(RETURNED, SAVE, RETURNED, OWN_MEMBER),
            new Move(RETURNED, SUBMIT, SUBMITTED, OWN_SUBMITTER));

    private ReportMoves() {}

    static Optional<Move> find(ReportState from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(ReportState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** Where the action leads; refuses what the table does not have. */
    static ReportState target(ReportState from, Action action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A report that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
