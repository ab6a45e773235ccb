package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.project.ConditionMoves.State.EVIDENCED;
import static org.capacitycommons.partner.project.ConditionMoves.State.MET;
import static org.capacitycommons.partner.project.ConditionMoves.State.OPEN;
import static org.capacitycommons.partner.project.Who.FREE_ADMIN;
import static org.capacitycommons.partner.project.Who.OWN_MEMBER;

/** The only list of legal moves of a condition. */
final class ConditionMoves {

    /** Where a condition stands. */
    enum State {
        OPEN,
        /** Its ministry says how it is met; an administrator has not said yet. */
        EVIDENCED,
        MET,
        /** Taken back together with the approval that demanded it. */
        LIFTED
    }

    /** What may be done with it. */
    enum Action {
        SEND_EVIDENCE,
        ACCEPT,
        RETURN;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One line of the table. */
    record Move(State from, Action action, State to, Who who) {}

    static final List<Move> TABLE = List.of(
            new Move(OPEN, Action.SEND_EVIDENCE, EVIDENCED, OWN_MEMBER),
            new Move(EVIDENCED, Action.SEND_EVIDENCE, EVIDENCED, OWN_MEMBER),
            new Move(EVIDENCED, Action.ACCEPT, MET, FREE_ADMIN),
            new Move(EVIDENCED, Action.RETURN, OPEN, FREE_ADMIN));

    private ConditionMoves() {}

    static Optional<Move> find(State from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(State state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** The move; refuses what the table does not have. */
    static Move required(State from, Action action) {
        return find(from, action)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A condition that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
