package org.capacitycommons.catalog.licence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LicenceIdsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apache-2.0                                    | Apache-2.0
            Apache 2.0                                    | Apache-2.0
            Apache license 2.0                            | Apache-2.0
            MIT License                                   | MIT
            mit                                           | MIT
            BSD-3                                         | BSD-3-Clause
            CC BY-SA 4.0                                  | CC-BY-SA-4.0
            cc-by-nc-nd-4.0                               | CC-BY-NC-ND-4.0
            Creative Commons Attribution Non Commercial 4.0 | CC-BY-NC-4.0
            gpl-3.0                                       | GPL-3.0-only
            llama3.1                                      | LicenseRef-llama3.1
            Llama 3.1 Community License Agreement         | LicenseRef-llama3.1
            Meta Llama 3 Community License Agreement      | LicenseRef-llama3
            Gemma Terms of Use                            | LicenseRef-gemma
            NVIDIA Open Model License                     | LicenseRef-nvidia-open-model
            modified-mit                                  | LicenseRef-modified-mit
            fair-noncommercial-research-license           | LicenseRef-fair-noncommercial-research
            LicenseRef-llama2                             | LicenseRef-llama2
            """)
    void spellings_ofOneLicence_haveOneId(String stated, String id) {
        assertThat(LicenceIds.of(stated)).isEqualTo(id);
    }

    @Test
    void bslOfTheHub_isBoost_andNotBusinessSource() {
        assertThat(LicenceIds.of("bsl-1.0")).isEqualTo("BSL-1.0");
        assertThat(LicenceIds.of("Boost Software License 1.0")).isEqualTo("BSL-1.0");
        assertThat(LicenceIds.of("busl-1.1")).isEqualTo("BUSL-1.1");
        assertThat(LicenceIds.of("Business Source License 1.1")).isEqualTo("BUSL-1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other",
                "unknown",
                "cc",
                "gpl",
                "bsd",
                "odc-by",
                "openrail++",
                "unlicensed",
                "Undisclosed",
                "my own terms"
            })
    void familiesAndWords_areNoLicence(String stated) {
        assertThat(LicenceIds.of(stated)).isNull();
    }
}
