package org.capacitycommons.partner.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nations and sectors are called by their names in every language that the portal speaks. */
class NamesTest {
    private static final Names NATIONS = Names.of("nations");

    @ParameterizedTest
    @CsvSource({"en, Kenya", "fr, Kenya", "es, Kenya", "pt, Quénia", "ar, كينيا", "zh, 肯尼亚", "ru, Кения", "sw, Kenya"})
    void kenya_isNamedInEveryLanguage(String language, String name) {
        assertThat(NATIONS.of("KE", "Kenya")).hasSize(8).containsEntry(language, name);
    }

    @Test
    void theEnglishNameOfTheTable_staysAsItIs() {
        assertThat(NATIONS.of("TR", "Türkiye")).containsEntry("en", "Türkiye").containsEntry("ru", "Турция");
    }

    @Test
    void sector_isNamedInTheReadersLanguage() {
        assertThat(Names.of("sectors").of("HEALTH", "Health"))
                .containsEntry("sw", "Afya")
                .containsEntry("fr", "Santé");
    }

    @Test
    void whereALanguageHasNoName_noneIsMadeUp() {
        assertThat(NATIONS.of("QQ", "Nowhere")).containsOnlyKeys("en");
    }
}
