package org.capacitycommons.catalog.licence;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.licence.LicenceView.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

/** A civil servant reads what a licence allows in their own language, with the clause it comes from. */
class PlainWordsTest {
    private static final Sentence TERRITORY = new Sentence(
            "territory",
            Verdict.NO,
            "No rights in the European Union, the United Kingdom and South Korea.",
            "LICENSE lines 3 and 17");

    @Test
    void sentence_isSaidInEveryLanguage_withItsVerdictAndClause() {
        Map<String, List<Sentence>> said = new PlainWords(List.of(TERRITORY)).inEveryLanguage();

        assertThat(said).containsOnlyKeys("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");
        assertThat(said.values())
                .allSatisfy(sentences -> assertThat(sentences)
                        .singleElement()
                        .satisfies(s -> assertThat(s.verdict()).isEqualTo(Verdict.NO))
                        .satisfies(s -> assertThat(s.clause()).isEqualTo("LICENSE lines 3 and 17")));
        assertThat(said.getOrDefault("ar", List.of()))
                .extracting(Sentence::text)
                .containsExactly("لا حقوق في الاتحاد الأوروبي والمملكة المتحدة وكوريا الجنوبية.");
    }

    @Test
    void sentenceThatNobodyTranslated_isSaidInEnglishOnly() {
        Sentence own = new Sentence("fieldOfUse", Verdict.YES, "Not on Sundays.", null);
        Map<String, List<Sentence>> said = new PlainWords(List.of(own, TERRITORY)).inEveryLanguage();

        assertThat(said.getOrDefault("en", List.of())).containsExactly(own, TERRITORY);
        assertThat(said.getOrDefault("ru", List.of()))
                .extracting(Sentence::term)
                .containsExactly("territory");
    }

    @Test
    void licenceThatNobodyRead_saysNothingInAnyLanguage() {
        assertThat(new PlainWords(List.of()).inEveryLanguage().values())
                .hasSize(8)
                .allSatisfy(sentences -> assertThat(sentences).isEmpty());
    }
}
