package org.capacitycommons.partner.nation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A nation is called by its name in every language that the portal speaks. */
class NationNamesTest {

    @ParameterizedTest
    @CsvSource({"es, Kenya", "pt, Quénia", "ar, كينيا", "zh, 肯尼亚", "ru, Кения", "sw, Kenya"})
    void kenya_isNamedInEveryLanguage(String language, String name) {
        assertThat(NationNames.of(nation("KE", "Kenya", "Kenya"))).containsEntry(language, name);
    }

    @Test
    void theNamesOfTheTable_stayAsTheyAre() {
        assertThat(NationNames.of(nation("TR", "Türkiye", "Türkiye")))
                .hasSize(8)
                .containsEntry("en", "Türkiye")
                .containsEntry("ru", "Турция");
    }

    @Test
    void whereALanguageHasNoName_noneIsMadeUp() {
        assertThat(NationNames.of(nation("QQ", "Nowhere", "Nulle part"))).containsOnlyKeys("en", "fr");
    }

    private static Nation nation(String code, String english, String french) {
        Nation nation = new Nation();
        nation.code = code;
        nation.nameEn = english;
        nation.nameFr = french;
        return nation;
    }
}
