package org.capacitycommons.partner.match;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of moves against every pair of states, and against both sides. */
class MatchMovesTest {

    @Test
    void everyOtherMove_isForbidden() {
        List<String> allowed = new ArrayList<>();
        for (MatchState from : MatchState.values()) {
            for (MatchState to : MatchState.values()) {
                MatchMoves.find(from, to).ifPresent(_ -> allowed.add(from + " " + to));
            }
        }

        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "PROPOSED ACCEPTED",
                        "PROPOSED DECLINED",
                        "PROPOSED WITHDRAWN",
                        "ACCEPTED COMPLETED",
                        "ACCEPTED WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void proposal_isDecidedByTheOtherSideAndTakenBackByItsOwn(Side proposing) {
        assertThat(openTo(proposing, proposing, MatchState.PROPOSED)).containsExactly(MatchState.WITHDRAWN);
        assertThat(openTo(proposing.other(), proposing, MatchState.PROPOSED))
                .containsExactly(MatchState.ACCEPTED, MatchState.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void agreement_isCompletedByTheMinistryAndLeftByEither(Side proposing) {
        assertThat(openTo(Side.MINISTRY, proposing, MatchState.ACCEPTED))
                .containsExactly(MatchState.COMPLETED, MatchState.WITHDRAWN);
        assertThat(openTo(Side.PARTNER, proposing, MatchState.ACCEPTED)).containsExactly(MatchState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = MatchState.class,
            names = {"COMPLETED", "DECLINED", "WITHDRAWN"})
    void whatIsOver_staysOver(MatchState over) {
        assertThat(MatchMoves.from(over)).isEmpty();
    }

    private static List<MatchState> openTo(Side side, Side proposing, MatchState from) {
        return MatchMoves.from(from).stream()
                .filter(move -> MatchMoves.isFor(move, side, proposing))
                .map(MatchMoves.Move::to)
                .toList();
    }
}
