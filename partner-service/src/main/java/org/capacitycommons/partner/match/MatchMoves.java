package org.capacitycommons.partner.match;

import java.util.List;
import java.util.Optional;

/** Every move of a match, in one table. */
final class MatchMoves {
    private MatchMoves() {}

    /** Who takes a move; always a submitter of that side. */
    enum Who {
        /** The side that did not propose. */
        OTHER_SIDE,
        PROPOSING_SIDE,
        EITHER_SIDE,
        /** Who was helped says that the help has come. */
        MINISTRY
    }

    /** What has to hold for a move. */
    enum Guard {
        NONE,
        /** The offer is open with room for the quantity, and the project is approved still. */
        ROOM,
        /** The other side reads why. */
        REASON
    }

    record Move(MatchState from, MatchState to, Who who, Guard guard) {}

    static final List<Move> TABLE = List.of(
            new Move(MatchState.PROPOSED, MatchState.ACCEPTED, Who.OTHER_SIDE, Guard.ROOM),
            new Move(MatchState.PROPOSED, MatchState.DECLINED, Who.OTHER_SIDE, Guard.REASON),
            new Move(MatchState.PROPOSED, MatchState.WITHDRAWN, Who.PROPOSING_SIDE, Guard.NONE),
            new Move(MatchState.ACCEPTED, MatchState.COMPLETED, Who.MINISTRY, Guard.NONE),
            // Plans change: the room goes back to the offer, and the reason is on record.
            new Move(MatchState.ACCEPTED, MatchState.WITHDRAWN, Who.EITHER_SIDE, Guard.REASON));

    static Optional<Move> find(MatchState from, MatchState to) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst();
    }

    static List<Move> from(MatchState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** Whether somebody of that side takes the move in a match that the proposing side began. */
    static boolean isFor(Move move, Side side, Side proposing) {
        return switch (move.who()) {
            case OTHER_SIDE -> side == proposing.other();
            case PROPOSING_SIDE -> side == proposing;
            case EITHER_SIDE -> true;
            case MINISTRY -> side == Side.MINISTRY;
        };
    }
}
