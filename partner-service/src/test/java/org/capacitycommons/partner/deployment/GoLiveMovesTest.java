package org.capacitycommons.partner.deployment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time. */
class GoLiveMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REQUESTED | GRANT:GRANTED:FREE_ADMIN REFUSE:REFUSED:FREE_ADMIN WITHDRAW:WITHDRAWN:OWN_SUBMITTER
            GRANTED   | ''
            REFUSED   | ''
            WITHDRAWN | ''
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(GoLiveState from, String moves) {
        assertThat(GoLiveMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to() + ":" + move.who())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (GoLiveMoves.Action action : GoLiveMoves.Action.values()) {
            if (GoLiveMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> GoLiveMoves.target(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }
}
