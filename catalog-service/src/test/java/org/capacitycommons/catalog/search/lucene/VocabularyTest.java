package org.capacitycommons.catalog.search.lucene;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.lucene.Vocabulary.Label;
import org.capacitycommons.catalog.search.lucene.Vocabulary.Value;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {
    private static final Value SWAHILI = new Value(Facet.LANGUAGE, "sw");
    private static final Value TRANSLATION = new Value(Facet.TASK, "translation");

    private final Vocabulary vocabulary = new Vocabulary(
            List.of(
                    new Label(SWAHILI, InterfaceLanguage.EN, "Swahili"),
                    new Label(SWAHILI, InterfaceLanguage.ZH, "斯瓦希里语"),
                    new Label(SWAHILI, InterfaceLanguage.RU, "суахили"),
                    new Label(TRANSLATION, InterfaceLanguage.RU, "Перевод"),
                    new Label(TRANSLATION, InterfaceLanguage.ES, "Traducción de textos"),
                    new Label(TRANSLATION, InterfaceLanguage.ZH, "翻译")),
            List.of("model", "模型", "модель"));

    private List<Value> named(String typed) {
        return TextAnalysis.words(typed).stream()
                .flatMap(word -> vocabulary.named(word).stream())
                .map(Label::value)
                .distinct()
                .toList();
    }

    @Test
    void endingsCaseAndAccents_makeNoDifference() {
        assertThat(named("ПЕРЕВОДЫ")).containsExactly(TRANSLATION);
        assertThat(named("traduccion")).containsExactly(TRANSLATION);
        assertThat(named("swahili")).containsExactly(SWAHILI);
        assertThat(named("de")).isEmpty();
        assertThat(named("klingon")).isEmpty();
    }

    @Test
    void chineseWriting_isReadInItsKnownWords() {
        assertThat(vocabulary.spaced("斯瓦希里语翻译模型").strip().split("\\s+")).containsExactly("斯瓦希里语", "翻译", "模型");
        assertThat(vocabulary.spaced("Qwen 翻译")).contains("Qwen").contains(" 翻译 ");
        assertThat(vocabulary.spaced("plain")).isEqualTo("plain");
    }

    @Test
    void wordsThatEveryModelHas_tellNothing() {
        assertThat(vocabulary.tellsNothing("model")).isTrue();
        assertThat(vocabulary.tellsNothing("the")).isTrue();
        assertThat(vocabulary.tellsNothing("swahili")).isFalse();
    }

    @Test
    void aMistypedWord_meansTheNearestOnly() {
        assertThat(vocabulary.nearest("swajili", 1)).containsExactly("swahili");
        assertThat(vocabulary.nearest("tahwili", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,abd,1", "abc,acb,1", "abc,ab,1", "abc,xabc,1", "kitten,sitting,3", "abcd,dcba,3"})
    void editsAreCounted_aSwapAsOne(String one, String other, int edits) {
        assertThat(EditDistance.between(one, other, 5)).isEqualTo(edits);
        assertThat(EditDistance.between(other, one, 5)).isEqualTo(edits);
        assertThat(EditDistance.between(one, other, 0)).isGreaterThanOrEqualTo(Math.min(edits, 1));
    }

    @ParameterizedTest
    @CsvSource({"Qwen3,qwen3", "ÉCOLE,ecole", "ёлка,елка", "٣٤,34", "ＡＢＣ,abc", "كِتاب,كتاب"})
    void oneWordInManyForms_isOneWord(String written, String meant) {
        assertThat(TextAnalysis.words(written)).isEqualTo(TextAnalysis.words(meant));
    }
}
