package org.capacitycommons.partner.notice;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every notice has words in every language, whatever a record is called. */
class WordingTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");
    private static final String TITLE = "L'eau {0} d'abord";

    @ParameterizedTest
    @EnumSource
    void everyNotice_namesItsRecordInEveryLanguage(NoticeKind kind) {
        List<String> texts = LANGUAGES.stream()
                .map(language -> Wording.in(language).text("notice." + kind.slug(), TITLE))
                .toList();

        assertThat(texts)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains(TITLE).doesNotContain("''"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLetter_holdsItsLink_andHowLongItIsGood(String language) {
        Wording words = Wording.in(language);
        String link = "https://portal.example/" + language + "/invitations/word";

        assertThat(words.text("letter", "A notice", link))
                .startsWith("A notice\n")
                .contains("\n" + link + "\n");
        assertThat(words.text("invitation.letter", TITLE, link, 14))
                .contains(TITLE, "\n" + link + "\n", "14")
                .doesNotContain("''", "{1}", "{2}");
        assertThat(words.text("invitation.subject", TITLE)).contains(TITLE);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguage_hasTheSameTexts(String language) {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(
                        "words.notices",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    @ParameterizedTest
    @EnumSource
    void everyLink_isAPathOfThePortal(NoticeKind kind) {
        assertThat(kind.path("fr", "project/P-1042")).matches("/fr(/my)?(/[a-z]+)?(/P-1042)?");
        assertThat(NoticeKind.of(kind.slug())).isEqualTo(kind);
    }
}
