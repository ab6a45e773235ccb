package org.capacitycommons.partner.advisory;

import java.util.List;
import java.util.Optional;

import static org.capacitycommons.partner.advisory.AlertMoves.Cause.ADVISORY_WITHDRAWN;
import static org.capacitycommons.partner.advisory.AlertMoves.Cause.NOT_IN_USE;
import static org.capacitycommons.partner.advisory.AlertMoves.Cause.RESPONSE;
import static org.capacitycommons.partner.advisory.AlertMoves.Cause.SUPERSEDED;
import static org.capacitycommons.partner.advisory.AlertMoves.Who.MINISTRY;
import static org.capacitycommons.partner.advisory.AlertMoves.Who.SYSTEM;
import static org.capacitycommons.partner.advisory.AlertState.ACKNOWLEDGED;
import static org.capacitycommons.partner.advisory.AlertState.CLEARED;
import static org.capacitycommons.partner.advisory.AlertState.OPEN;

/** The only list of legal moves of an alert: from where, to where, by whom, and why. */
final class AlertMoves {

    /** Who makes a move. */
    enum Who {
        MINISTRY,
        SYSTEM
    }

    /** Why an alert moves. */
    enum Cause {
        /** The ministry says what it will do. */
        RESPONSE,
        /** No affected revision is in use there any more. */
        NOT_IN_USE,
        ADVISORY_WITHDRAWN,
        /** The advisory is more severe, or touches more of what runs, than the alert says; a new one takes its place. */
        SUPERSEDED
    }

    /** One line of the table. */
    record Move(AlertState from, AlertState to, Who who, Cause cause) {}

    static final List<Move> TABLE = List.of(
            new Move(OPEN, ACKNOWLEDGED, MINISTRY, RESPONSE),
            new Move(OPEN, CLEARED, SYSTEM, NOT_IN_USE),
            new Move(OPEN, CLEARED, SYSTEM, ADVISORY_WITHDRAWN),
            new Move(OPEN, CLEARED, SYSTEM, SUPERSEDED),
            new Move(ACKNOWLEDGED, CLEARED, SYSTEM, NOT_IN_USE),
            new Move(ACKNOWLEDGED, CLEARED, SYSTEM, ADVISORY_WITHDRAWN),
            new Move(ACKNOWLEDGED, CLEARED, SYSTEM, SUPERSEDED));

    private AlertMoves() {}

    static Optional<Move> find(AlertState from, AlertState to, Cause cause) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to && move.cause() == cause)
                .findFirst();
    }

    /** The states that an alert may leave for that cause. */
    static List<AlertState> leftBy(Cause cause) {
        return TABLE.stream()
                .filter(move -> move.cause() == cause)
                .map(Move::from)
                .toList();
    }
}
