package org.capacitycommons.partner.review;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReviewStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN            | AWAITING_SECOND DECIDED RECUSED REASSIGNED WITHDRAWN
            AWAITING_SECOND | OPEN DECIDED WITHDRAWN
            DECIDED         | OPEN
            RECUSED         | ''
            REASSIGNED      | ''
            WITHDRAWN       | ''
            """)
    void movesFromAState_areExactlyThese_andAllOthersAreRefused(ReviewState from, String moves) {
        String[] expected = moves.isEmpty() ? new String[0] : moves.split(" ", -1);

        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(expected);
        for (ReviewState to : ReviewState.values()) {
            if (from.next().contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.to(to)).isInstanceOf(Refusal.class);
            }
        }
    }
}
