package org.capacitycommons.partner.incident;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time from the design. */
class IncidentMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | MITIGATE:MITIGATED
            MITIGATED | RESOLVE:RESOLVED
            RESOLVED  | ''
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(IncidentState from, String moves) {
        assertThat(IncidentMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (IncidentMoves.Action action : IncidentMoves.Action.values()) {
            if (IncidentMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> IncidentMoves.target(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }
}
