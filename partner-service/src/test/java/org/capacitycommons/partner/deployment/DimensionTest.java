package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DimensionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL   | 60 40          | 100  | true
            TOTAL   | 60 41          | 100  | false
            TOTAL   | 60 ?           | 100  | true
            TOTAL   | 60 40          | ?    | true
            TOTAL   | 0.1 0.2        | 0.3  | true
            HUNDRED | 60 40          | 5    | true
            HUNDRED | 60 41          | 5    | false
            HUNDRED | 33.3 33.3 33.3 | 5    | true
            HUNDRED | 33 33 33       | 5    | false
            HUNDRED | 60 ?           | 5    | true
            FREE    | 7 9            | 8    | true
            """)
    void partsAndResult_addUpOrNot(Dimension.Rule rule, String parts, String total, boolean fits) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (String part : parts.split(" ", -1)) {
            values.add(number(part));
        }

        assertThat(new Dimension("sex", List.of("female", "male"), rule).addsUp(values, number(total)))
                .isEqualTo(fits);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("?") ? null : new BigDecimal(text);
    }
}
