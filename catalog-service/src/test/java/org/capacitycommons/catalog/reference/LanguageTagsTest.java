package org.capacitycommons.catalog.reference;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTagsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            sw, sw
            swh, sw
            swa, sw
            tl, fil
            fil, fil
            zsm, ms
            nld, nl
            pt-BR, pt
            zh_Hans, zh
            EN, en
            cz, cs
            da, da
            """)
    void tags_haveOneCodePerLanguage(String tag, String code) {
        assertThat(LanguageTags.code(tag)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multilingual", "code", "custom_code", "region:us", "xx", "", "-"})
    void whatIsNoLanguage_becomesNone(String tag) {
        assertThat(LanguageTags.code(tag)).isNull();
    }

    @Test
    void oneLanguageUnderTwoTags_countsOnce() {
        assertThat(LanguageTags.codes(List.of("fil", "tl", "multilingual", "en")))
                .containsExactly("fil", "en");
    }
}
