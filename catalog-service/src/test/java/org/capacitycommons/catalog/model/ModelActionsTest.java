package org.capacitycommons.catalog.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelActionsTest {

    @ParameterizedTest
    @CsvSource({
        "admin, 'edit, merge, publish-advisory, propose-correction'",
        "ministry, propose-correction",
        "partner, propose-correction",
        "auditor, ''",
        "nobody, ''"
    })
    void adminsCurate_othersPropose_andWhoOnlyReadsSeesNoAction(String role, String actions) {
        assertThat(String.join(", ", ModelActions.open(role::equals))).isEqualTo(actions);
    }
}
