package org.capacitycommons.portal.words;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers are read as people of any language write them, or not at all. */
class TypingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200          | 1200
            1 200         | 1200
            1'200         | 1200
            1,200,000     | 1200000
            1.200.000     | 1200000
            1,234.5       | 1234.5
            1.234,5       | 1234.5
            0,455         | 0.455
            129.5         | 129.5
            ٢٠٠           | 200
            ٠٫١٥          | 0.15
            """)
    void aNumber_isReadAsMeant(String typed, BigDecimal meant) {
        assertThat(Typing.number(typed)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8,192", "", "many", "1e9", "--1", "1.2.3"})
    void whatIsNoNumber_orTwoNumbers_isNotRead(String typed) {
        assertThat(Typing.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200.000", "200,000", "1.5"})
    void aWholeNumber_isNeverGuessedFromSomethingThatMayBeAFraction(String typed) {
        assertThat(Typing.whole(typed)).isEmpty();
    }
}
