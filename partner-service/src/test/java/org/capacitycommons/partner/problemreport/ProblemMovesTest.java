package org.capacitycommons.partner.problemreport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time from the design. */
class ProblemMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECEIVED  | DISMISS:DISMISSED MAKE_INCIDENT:INCIDENT
            DISMISSED | ''
            INCIDENT  | ''
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(ProblemState from, String moves) {
        assertThat(ProblemMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (ProblemMoves.Action action : ProblemMoves.Action.values()) {
            if (ProblemMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> ProblemMoves.target(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:", "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2:"
    })
    void oneHousehold_isOneClient(String address, String network) {
        assertThat(ClientHash.network(address)).isEqualTo(network);
    }
}
