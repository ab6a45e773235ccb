package org.capacitycommons.portal.words;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-SN,fr;q=0.9,en;q=0.5 | FR
            de,fr;q=0.4             | FR
            ar-MA,fr;q=0.8          | AR
            zh-Hans-CN,zh;q=0.9     | ZH
            zh-TW                   | ZH
            pt-BR,en;q=0.1          | PT
            sw-TZ                   | SW
            kk,ru;q=0.9,en;q=0.8    | RU
            en;q=0.3,es-419;q=0.7   | ES
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
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(language.direction()).isEqualTo(language == Language.AR ? "rtl" : "ltr"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Chad < Côte d'Ivoire < Türkiye < Zambia",
        "FR, Égypte < Espagne < Zambie",
        "ES, Níger < Nigeria < Omán",
        "PT, África do Sul < Brasil < Índia < Zâmbia",
        "AR, إثيوبيا < باكستان < تونس < كينيا",
        "ZH, 阿根廷 < 巴西 < 肯尼亚 < 中国",
        "RU, Ангола < Египет < Кения < Ямайка",
        "SW, Angola < Kenya < Zambia"
    })
    void names_standWhereReadersLookThemUp(Language language, String names) {
        List<String> inOrder = List.of(names.split(" < ", -1));

        assertThat(inOrder.reversed().stream().sorted(language.order()).toList())
                .isEqualTo(inOrder);
    }

    @Test
    void noFormat_usesDigitsThatTheOthersDoNot() {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(language.locale().getUnicodeLocaleType("nu")).isEqualTo("latn"));
    }
}
