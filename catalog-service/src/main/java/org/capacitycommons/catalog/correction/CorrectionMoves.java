package org.capacitycommons.catalog.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.capacitycommons.catalog.correction.CorrectionMoves.Who.ADMIN;
import static org.capacitycommons.catalog.correction.CorrectionMoves.Who.PROPOSER;
import static org.capacitycommons.catalog.correction.CorrectionState.ACCEPTED;
import static org.capacitycommons.catalog.correction.CorrectionState.DECLINED;
import static org.capacitycommons.catalog.correction.CorrectionState.PROPOSED;
import static org.capacitycommons.catalog.correction.CorrectionState.WITHDRAWN;

/** The only list of legal moves of a correction: what is decided stays decided. */
final class CorrectionMoves {

    /** Who makes a move. */
    enum Who {
        ADMIN,
        PROPOSER
    }

    /** One line of the table, with what stands in the audit trail. */
    enum Move {
        ACCEPT(PROPOSED, ACCEPTED, ADMIN, "correction.accept"),
        DECLINE(PROPOSED, DECLINED, ADMIN, "correction.decline"),
        WITHDRAW(PROPOSED, WITHDRAWN, PROPOSER, "correction.withdraw");

        private final CorrectionState from;
        private final CorrectionState to;
        private final Who who;
        private final String action;

        Move(CorrectionState from, CorrectionState to, Who who, String action) {
            this.from = from;
            this.to = to;
            this.who = who;
            this.action = action;
        }

        CorrectionState to() {
            return to;
        }

        Who who() {
            return who;
        }

        String action() {
            return action;
        }

        /** Its name in answers. */
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean leaves(CorrectionState state) {
            return from == state;
        }
    }

    private CorrectionMoves() {}

    /** What somebody in those roles may do to a correction in that state. */
    static List<Move> open(CorrectionState state, List<Who> roles) {
        return Arrays.stream(Move.values())
                .filter(move -> move.leaves(state) && roles.contains(move.who()))
                .toList();
    }
}
