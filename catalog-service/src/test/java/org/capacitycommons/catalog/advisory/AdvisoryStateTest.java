package org.capacitycommons.catalog.advisory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdvisoryStateTest {

    @ParameterizedTest
    @CsvSource({"PUBLISHED,CHANGE,true", "PUBLISHED,WITHDRAW,true", "WITHDRAWN,CHANGE,false", "WITHDRAWN,WITHDRAW,false"
    })
    void onlyWhatHolds_canBeChangedOrWithdrawn(AdvisoryState state, AdvisoryState.Move move, boolean allowed) {
        assertThat(state.allows(move)).isEqualTo(allowed);
    }
}
