package org.capacitycommons.partner.deployment;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole table, written down a second time from the design. */
class StageMovesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNED     | PILOT:OWN_SUBMITTER:PILOT_READY CANCELLED:OWN_SUBMITTER:REASON
            PILOT       | OPERATIONAL:ADMIN:GO_LIVE_REVIEW SUSPENDED:ADMIN:REASON CLOSED:OWN_SUBMITTER:ACCEPTED_CLOSING_REPORT
            OPERATIONAL | SUSPENDED:ADMIN:REASON CLOSED:OWN_SUBMITTER:ACCEPTED_CLOSING_REPORT
            SUSPENDED   | PILOT:ADMIN:SUSPENDED_FROM_THERE OPERATIONAL:ADMIN:SUSPENDED_FROM_THERE CLOSED:OWN_SUBMITTER:ACCEPTED_CLOSING_REPORT
            CLOSED      | ''
            CANCELLED   | ''
            """)
    void movesFromAStage_areExactlyThese(Stage from, String moves) {
        String[] expected = moves.isEmpty() ? new String[0] : moves.split(" ", -1);

        assertThat(StageMoves.from(from))
                .extracting(move -> move.to() + ":" + move.who() + ":" + move.guard())
                .containsExactlyInAnyOrder(expected);
        assertThat(Arrays.stream(Stage.values())
                        .filter(to -> StageMoves.find(from, to).isPresent()))
                .hasSize(expected.length);
    }

    @Test
    void publicStages_beginWithThePilot() {
        assertThat(Stage.PUBLIC)
                .containsExactlyInAnyOrder(Stage.PILOT, Stage.OPERATIONAL, Stage.SUSPENDED, Stage.CLOSED);
    }
}
