package org.capacitycommons.portal.words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "en, 0, OTHER",
        "en, 1, ONE",
        "en, 2, OTHER",
        "fr, 0, ONE",
        "fr, 1, ONE",
        "fr, 2, OTHER",
        "fr, 1000000, MANY",
        "es, 0, OTHER",
        "es, 1, ONE",
        "es, 2000000, MANY",
        "pt, 0, ONE",
        "pt, 2, OTHER",
        "ar, 0, ZERO",
        "ar, 1, ONE",
        "ar, 2, TWO",
        "ar, 3, FEW",
        "ar, 11, MANY",
        "ar, 100, OTHER",
        "ar, 103, FEW",
        "ru, 1, ONE",
        "ru, 2, FEW",
        "ru, 5, MANY",
        "ru, 11, MANY",
        "ru, 21, ONE",
        "ru, 112, MANY",
        "zh, 1, OTHER",
        "sw, 1, ONE",
        "sw, 2, OTHER"
    })
    void aNumber_asksForTheFormOfItsLanguage(String language, long n, Plural form) {
        assertThat(Plural.of(language, n)).isEqualTo(form);
    }
}
