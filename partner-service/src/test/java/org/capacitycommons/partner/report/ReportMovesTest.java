package org.capacitycommons.partner.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time from the design. */
class ReportMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT     | SAVE:DRAFT:OWN_MEMBER SUBMIT:SUBMITTED:OWN_SUBMITTER
            SUBMITTED | ACCEPT:ACCEPTED:FREE_ADMIN RETURN:RETURNED:FREE_ADMIN
            ACCEPTED  | ''
            RETURNED  | SAVE:RETURNED:OWN_MEMBER SUBMIT:SUBMITTED:OWN_SUBMITTER
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(ReportState from, String moves) {
        assertThat(ReportMoves.from(from))
                .extracting(move -> move.action() + ":" + move.to() + ":" + move.who())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
        for (ReportMoves.Action action : ReportMoves.Action.values()) {
            if (ReportMoves.find(from, action).isEmpty()) {
                assertThatThrownBy(() -> ReportMoves.target(from, action)).isInstanceOf(Refusal.class);
            }
        }
    }
}
