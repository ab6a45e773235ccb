package org.capacitycommons.partner.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.incident.IncidentState.MITIGATED;
import static org.capacitycommons.partner.incident.IncidentState.OPEN;
import static org.capacitycommons.partner.incident.IncidentState.RESOLVED;

/**
 * The only list of legal moves of an incident; each is open to those who report on the deployment or, where nobody does
 * any more, to administrators.
 */
final class IncidentMoves {

    /** What may be done with it. Both name the corrective action. */
    enum Action {
        MITIGATE,
        RESOLVE;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line of the table. */
    record Move(IncidentState from, Action action, IncidentState to) {}

    static final List<Move> TABLE =
            List.of(new Move(OPEN, Action.MITIGATE, MITIGATED), new Move(MITIGATED, Action.RESOLVE, RESOLVED));

    private IncidentMoves() {}

    static Optional<Move> find(IncidentState from, Action action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    static List<Move> from(IncidentState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    static IncidentState target(IncidentState from, Action action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "An incident that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
