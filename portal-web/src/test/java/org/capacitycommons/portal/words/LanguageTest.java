package org.capacitycommons.portal.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-SN,fr;q=0.9,en;q=0.5 | FR
            de,fr;q=0.4             | FR
            en-GB                   | EN
            de                      | EN
            fr;q=0,en               | EN
            ;;;q=broken             | EN
            """)
    void theBrowsersWish_choosesTheLanguage(String header, Language expected) {
        assertThat(Language.bestFor(header)).isEqualTo(expected);
    }

    @Test
    void arabic_runsFromRightToLeft() {
        assertThat(Language.direction("ar")).isEqualTo("rtl");
        assertThat(Language.FR.direction()).isEqualTo("ltr");
    }
}
