package org.capacitycommons.catalog.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FactComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER  | 117000000000 | 116830000000 | true
            NUMBER  | 8000000000   | 8030261248   | true
            NUMBER  | 1550000000   | 1543490560   | true
            NUMBER  | 7000000000   | 7616000000   | false
            NUMBER  | 5100000000   | 9595358141   | false
            NUMBER  | 671000000000 | 685400000000 | false
            NUMBER  | 131072       | 128000       | false
            NUMBER  | 0            | 1            | false
            NUMBER  | many         | 1            | false
            NUMBER  | 1e500000000  | 1            | false
            NUMBER  | 1e-500000000 | 1e500000000  | false
            DATE    | 2025-04      | 2025-04-28   | true
            DATE    | 2025         | 2025-04      | true
            DATE    | 2025-04-27   | 2025-04-28   | false
            LICENCE | MIT          | mit          | true
            LICENCE | LicenseRef-modified-mit | LicenseRef-modified-mit-kimi | true
            LICENCE | MIT          | Apache-2.0   | false
            LICENCE | MIT          | MIT-0        | false
            LIST    | en, sw       | en           | true
            NAME    | Alibaba (Qwen) | Alibaba    | true
            NAME    | Inception (G42) and Cerebras | TII | false
            TEXT    | YES          | NO           | false
            """)
    void whatIsTheSame_writtenDifferently(FactField.Kind kind, String one, String other, boolean agree) {
        assertThat(FactComparison.agree(kind, one, other)).isEqualTo(agree);
        assertThat(FactComparison.agree(kind, other, one)).isEqualTo(agree);
    }
}
