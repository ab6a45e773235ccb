package org.capacitycommons.portal.words;

import java.util.Locale;
import java.util.stream.LongStream;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class PluralTest {
    private static final long[] EDGES = {
        999_999, 1_000_000, 1_000_001, 1_000_002, 1_000_011, 1_100_000, 2_000_000, 5_000_000, 10_000_000, 123_000_000
    };

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

    /** Against the rules of Unicode CLDR as another implementation has them. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumber_asksForTheFormThatUnicodeNames(Language language) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language.code()));
        LongStream.concat(LongStream.rangeClosed(0, 100_000), LongStream.of(EDGES))
                .filter(n -> !rules.select((double) n)
                        .equals(Plural.of(language.code(), n).name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(n -> fail(language + " " + n + " is " + rules.select((double) n)));
    }
}
