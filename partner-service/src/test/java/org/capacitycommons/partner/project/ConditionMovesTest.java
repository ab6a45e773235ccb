package org.capacitycommons.partner.project;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time. */
class ConditionMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | SEND_EVIDENCE:EVIDENCED:OWN_MEMBER
            EVIDENCED | SEND_EVIDENCE:EVIDENCED:OWN_MEMBER ACCEPT:MET:FREE_ADMIN RETURN:OPEN:FREE_ADMIN
            MET       | ''
            LIFTED    | ''
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(ConditionMoves.State from, String moves) {
        assertThat(ConditionMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to() + ":" + move.who())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (ConditionMoves.Action action : ConditionMoves.Action.values()) {
            if (ConditionMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> ConditionMoves.required(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }
}
