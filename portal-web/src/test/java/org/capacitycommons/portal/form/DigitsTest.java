package org.capacitycommons.portal.form;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever digits a keyboard has, the same number arrives. */
class DigitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ١٢٣٤           | 1234
            ۱۲۳۴           | 1234
            ١٬٢٥٠٬٠٠٠٫٥    | 1٬250٬000٫5
            १२             | 12
            ٢٠٢٧-٠٣-٣١     | 2027-03-31
            +٢٥٤ ٢٠ ٢٧١    | +254 20 271
            −42            | -42
            1234.5         | 1234.5
            1.234,5        | 1.234,5
            """)
    void aNumber_hasTheDigitsThatTheServicesRead(String typed, String read) {
        assertThat(Digits.plain(typed)).isEqualTo(read);
    }

    @Test
    void spacesThatDoNotBreak_areSpaces_andMarksOfDirectionGo() {
        assertThat(Digits.plain("1\u00a0250\u202f000")).isEqualTo("1 250 000");
        assertThat(Digits.plain("\u200f-42")).isEqualTo("-42");
    }

    @Test
    void aTextWithWords_staysAsItWasTyped() {
        assertThat(Digits.plain("في ١٢ قرية")).isEqualTo("في ١٢ قرية");
    }

    @Test
    void aForm_isReadSo() {
        var form = new MultivaluedHashMap<String, String>();
        form.put("people", List.of(" ١٢٠٠ "));

        assertThat(Typed.of(form).first("people")).isEqualTo("1200");
    }
}
