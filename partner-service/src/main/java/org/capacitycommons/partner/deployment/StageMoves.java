package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Optional;

import static org.capacitycommons.partner.deployment.Stage.CANCELLED;
import static org.capacitycommons.partner.deployment.Stage.CLOSED;
import static org.capacitycommons.partner.deployment.Stage.OPERATIONAL;
import static org.capacitycommons.partner.deployment.Stage.PILOT;
import static org.capacitycommons.partner.deployment.Stage.PLANNED;
import static org.capacitycommons.partner.deployment.Stage.SUSPENDED;
import static org.capacitycommons.partner.deployment.StageMoves.Guard.ACCEPTED_CLOSING_REPORT;
import static org.capacitycommons.partner.deployment.StageMoves.Guard.GO_LIVE_REVIEW;
import static org.capacitycommons.partner.deployment.StageMoves.Guard.PILOT_READY;
import static org.capacitycommons.partner.deployment.StageMoves.Guard.REASON;
import static org.capacitycommons.partner.deployment.StageMoves.Guard.SUSPENDED_FROM_THERE;
import static org.capacitycommons.partner.deployment.StageMoves.Who.ADMIN;
import static org.capacitycommons.partner.deployment.StageMoves.Who.OWN_SUBMITTER;

/** The only list of legal moves of a registered deployment: from where, to where, by whom, and what has to be there. */
final class StageMoves {

    /** Who a move is open to. */
    enum Who {
        OWN_SUBMITTER,
        ADMIN
    }

    /** What has to be there first. */
    enum Guard {
        /** A site, a model use, and an indicator with a baseline and a target. */
        PILOT_READY,
        /** A reason that the other side can read. */
        REASON,
        /** An accepted go-live review on an accepted progress report. */
        GO_LIVE_REVIEW,
        /** A closing report that an administrator accepted. */
        ACCEPTED_CLOSING_REPORT,
        /** It goes back to the stage that it left; a reason too. */
        SUSPENDED_FROM_THERE
    }

    /** One line of the table. */
    record Move(Stage from, Stage to, Who who, Guard guard) {}

    static final List<Move> TABLE = List.of(
            new Move(PLANNED, PILOT, OWN_SUBMITTER, PILOT_READY),
            new Move(PLANNED, CANCELLED, OWN_SUBMITTER, REASON),
            new Move(PILOT, OPERATIONAL, ADMIN, GO_LIVE_REVIEW),
            new Move(PILOT, SUSPENDED, ADMIN, REASON),
            new Move(PILOT, CLOSED, OWN_SUBMITTER, ACCEPTED_CLOSING_REPORT),
            new Move(OPERATIONAL, SUSPENDED, ADMIN, REASON),
            new Move(OPERATIONAL, CLOSED, OWN_SUBMITTER, ACCEPTED_CLOSING_REPORT),
            new Move(SUSPENDED, PILOT, ADMIN, SUSPENDED_FROM_THERE),
            new Move(SUSPENDED, OPERATIONAL, ADMIN, SUSPENDED_FROM_THERE),
            new Move(SUSPENDED, CLOSED, OWN_SUBMITTER, ACCEPTED_CLOSING_REPORT));

    private StageMoves() {}

    static Optional<Move> find(Stage from, Stage to) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst();
    }

    static List<Move> from(Stage stage) {
        return TABLE.stream().filter(move -> move.from() == stage).toList();
    }
}
