package org.capacitycommons.partner.amendment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time from the design. */
class AmendmentMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT           | SAVE:DRAFT:OWN_MEMBER SUBMIT:SUBMITTED:OWN_SUBMITTER
            SUBMITTED       | ACCEPT:ACCEPTED:FREE_ADMIN ACCEPT_FIRST:AWAITING_SECOND:FREE_ADMIN RETURN:RETURNED:FREE_ADMIN
            AWAITING_SECOND | ACCEPT_SECOND:ACCEPTED:OTHER_ADMIN RETURN:RETURNED:FREE_ADMIN
            ACCEPTED        | ''
            RETURNED        | SAVE:DRAFT:OWN_MEMBER
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(AmendmentState from, String moves) {
        assertThat(AmendmentMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to() + ":" + move.who())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (AmendmentMoves.Action action : AmendmentMoves.Action.values()) {
            if (AmendmentMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> AmendmentMoves.target(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }
}
