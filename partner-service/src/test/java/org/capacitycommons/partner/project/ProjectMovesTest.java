package org.capacitycommons.partner.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole table, written down a second time from the design: every line, and nothing but these lines. */
class ProjectMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT             | SAVE>DRAFT:OWN_MEMBER SUBMIT>SUBMITTED:OWN_SUBMITTER WITHDRAW>WITHDRAWN:OWN_MEMBER
            SUBMITTED         | TAKE>IN_REVIEW:FREE_ADMIN WITHDRAW>WITHDRAWN:OWN_MEMBER
            IN_REVIEW         | REQUEST_CHANGES>CHANGES_REQUESTED:REVIEWER APPROVE>APPROVED:REVIEWER APPROVE_FIRST>AWAITING_SECOND:REVIEWER REJECT>REJECTED:REVIEWER RECUSE>SUBMITTED:REVIEWER_IN_CONFLICT_OR_NOT REASSIGN>SUBMITTED:OTHER_ADMIN WITHDRAW>WITHDRAWN:OWN_MEMBER
            AWAITING_SECOND   | APPROVE_SECOND>APPROVED:OTHER_ADMIN RETURN_TO_FIRST>IN_REVIEW:OTHER_ADMIN WITHDRAW>WITHDRAWN:OWN_MEMBER
            CHANGES_REQUESTED | SAVE>CHANGES_REQUESTED:OWN_MEMBER SUBMIT>SUBMITTED:OWN_SUBMITTER WITHDRAW>WITHDRAWN:OWN_MEMBER UNDO>IN_REVIEW:DECIDER
            APPROVED          | UNDO>IN_REVIEW:DECIDER
            REJECTED          | UNDO>IN_REVIEW:DECIDER
            WITHDRAWN         | ''
            """)
    void movesFromAState_areExactlyThese(ProjectState from, String moves) {
        assertThat(ProjectMoves.from(from))
                .extracting(move -> move.action() + ">" + move.to() + ":" + move.who())
                .containsExactlyInAnyOrder(moves.isEmpty() ? new String[0] : moves.split(" ", -1));
    }

    static Stream<Forbidden> everyForbiddenMove() {
        return Arrays.stream(ProjectState.values())
                .flatMap(state -> Arrays.stream(ProjectAction.values()).map(action -> new Forbidden(state, action)))
                .filter(pair -> ProjectMoves.find(pair.state(), pair.action()).isEmpty());
    }

    record Forbidden(ProjectState state, ProjectAction action) {}

    @ParameterizedTest
    @MethodSource("everyForbiddenMove")
    void everyOtherMove_isRefused(Forbidden pair) {
        assertThatThrownBy(() -> ProjectMoves.target(pair.state(), pair.action()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(PartnerProblem.ILLEGAL_MOVE));
    }

    @Test
    void table_namesNoMoveTwice() {
        assertThat(ProjectMoves.TABLE)
                .extracting(move -> List.of(move.from(), move.action()))
                .doesNotHaveDuplicates();
        assertThat(everyForbiddenMove()).hasSize(8 * 13 - ProjectMoves.TABLE.size());
    }
}
