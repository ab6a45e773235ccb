package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.deployment.GoLiveState.GRANTED;
import static org.capacitycommons.partner.deployment.GoLiveState.REFUSED;
import static org.capacitycommons.partner.deployment.GoLiveState.REQUESTED;
import static org.capacitycommons.partner.deployment.GoLiveState.WITHDRAWN;

/** The only list of legal moves of a go-live review. */
final class GoLiveMoves {

    /** What may be done with it. */
    enum Action {
        GRANT,
        REFUSE,
        WITHDRAW;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who a move is open to. */
    enum Who {
        FREE_ADMIN,
        OWN_SUBMITTER
    }

    /** One line of the table. */
    record Move(GoLiveState from, Action action, GoLiveState to, Who who) {}

    static final List<Move> TABLE = List.of(
            new Move(REQUESTED, Action.GRANT, GRANTED, Who.FREE_ADMIN),
            new Move(REQUESTED, Action.REFUSE, REFUSED, Who.FREE_ADMIN),
            new Move(REQUESTED, Action.WITHDRAW, WITHDRAWN, Who.OWN_SUBMITTER));

    private GoLiveMoves() {}

    static Optional<Move> find(GoLiveState from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(GoLiveState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    static GoLiveState target(GoLiveState from, Action action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A go-live review that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
