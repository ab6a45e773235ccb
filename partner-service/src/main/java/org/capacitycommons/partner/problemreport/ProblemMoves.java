package org.capacitycommons.partner.problemreport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.problemreport.ProblemState.DISMISSED;
import static org.capacitycommons.partner.problemreport.ProblemState.INCIDENT;
import static org.capacitycommons.partner.problemreport.ProblemState.RECEIVED;

/** The only list of legal moves of a problem report; each is an administrator's. */
final class ProblemMoves {

    /** What may be done with it. */
    enum Action {
        DISMISS,
        MAKE_INCIDENT;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One line of the table. */
    record Move(ProblemState from, Action action, ProblemState to) {}

    static final List<Move> TABLE =
            List.of(new Move(RECEIVED, Action.DISMISS, DISMISSED), new Move(RECEIVED, Action.MAKE_INCIDENT, INCIDENT));

    private ProblemMoves() {}

    static Optional<Move> find(ProblemState from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(ProblemState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    static ProblemState target(ProblemState from, Action action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A problem report that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
