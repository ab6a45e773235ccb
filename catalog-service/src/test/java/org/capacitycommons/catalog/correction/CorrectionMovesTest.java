package org.capacitycommons.catalog.correction;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.catalog.correction.CorrectionMoves.Who;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionMovesTest {

    @ParameterizedTest
    @CsvSource({"ADMIN,'ACCEPT, DECLINE'", "PROPOSER,WITHDRAW"})
    void whatWaits_isDecidedByAdmins_andTakenBackByWhoProposedIt(Who who, String moves) {
        assertThat(CorrectionMoves.open(CorrectionState.PROPOSED, List.of(who)))
                .extracting(Enum::name)
                .containsExactly(moves.split(", "));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
    void whatIsDecided_staysSo(CorrectionState decided) {
        assertThat(CorrectionMoves.open(decided, List.of(Who.ADMIN, Who.PROPOSER)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void others_mayDoNothing(CorrectionState state) {
        assertThat(CorrectionMoves.open(state, List.of())).isEmpty();
    }
}
