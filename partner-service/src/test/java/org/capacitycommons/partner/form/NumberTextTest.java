package org.capacitycommons.partner.form;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12000          | WHOLE   | 12000
            12 000         | WHOLE   | 12000
            12\u00A0000    | WHOLE   | 12000
            12\u202F000    | WHOLE   | 12000
            12,000         | WHOLE   | 12000
            12.000         | WHOLE   | 12000
            1.234.567      | WHOLE   | 1234567
            ١٢٠٠٠          | WHOLE   | 12000
            ۱۲۳            | WHOLE   | 123
            १२३            | WHOLE   | 123
            ١٢٬٠٠٠٫٥       | MONEY   | 12000.5
            ١٫٢٥٠          | MEASURE | 1.250
            12.000,50      | MONEY   | 12000.50
            12,000.50      | MONEY   | 12000.50
            4 500 000      | MONEY   | 4500000
            1,5            | MEASURE | 1.5
            0,125          | MEASURE | 0.125
            −3             | MEASURE | -3
            5.0            | WHOLE   | 5.0
            """)
    void number_isReadAsItWasMeant(String typed, NumberText.Use use, BigDecimal expected) {
        assertThat(NumberText.read(typed, use)).isEqualTo(new NumberText.Reading.Exact(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234 | 1234 | 1.234
            1.234 | 1234 | 1.234
            """)
    void measureWithOneSeparatorAndThreeDigits_isAskedAgain(String typed, String whole, String fraction) {
        assertThat(NumberText.read(typed, NumberText.Use.MEASURE))
                .isEqualTo(new NumberText.Reading.Ambiguous(whole, fraction));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,2,3", "1.2.3,4", "12,00.00", "1e9", "0x10", "--5", "NaN", "1 , , 2"})
    void otherText_isNoNumber(String typed) {
        assertThat(NumberText.read(typed, NumberText.Use.MEASURE)).isEqualTo(new NumberText.Reading.NotANumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "2.25"})
    void fraction_isNotWhole(String typed) {
        assertThat(NumberText.read(typed, NumberText.Use.WHOLE)).isEqualTo(new NumberText.Reading.NotWhole());
    }
}
