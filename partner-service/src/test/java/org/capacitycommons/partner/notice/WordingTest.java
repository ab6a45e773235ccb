package org.capacitycommons.partner.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.partner.words.Language;
import org.capacitycommons.partner.words.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** Every notice has words in every language, whatever a record is called. */
class WordingTest {
    private static final String TITLE = "L'eau {0} d'abord";

    @ParameterizedTest
    @EnumSource
    void everyNotice_namesItsRecordInEveryLanguage(NoticeKind kind) {
        List<String> texts = Arrays.stream(Language.values())
                .map(language -> Wording.in(language).text("notice." + kind.slug(), TITLE))
                .toList();

        assertThat(texts)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains(TITLE).doesNotContain("''"));
        assertThat(Wording.inAll(words -> words.text("notice." + kind.slug(), TITLE)))
                .containsOnlyKeys("en", "fr", "es", "pt", "ar", "zh", "ru", "sw")
                .containsValues(texts.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyLetter_holdsItsLinkOnALineOfItsOwn(Language language) {
        Wording words = Wording.in(language);
        String link = "https://portal.example/" + language.code() + "/invitations/word";

        assertThat(words.letter("letter", "A notice", link))
                .contains("A notice")
                .contains("\n" + link + "\n");
        assertThat(words.letter("invitation.letter", TITLE, link, "8 December"))
                .contains(TITLE, "\n" + link + "\n", "8 December")
                .doesNotContain("''", "{1}", "{2}");
        assertThat(words.text("invitation.subject", TITLE)).contains(TITLE);
    }

    @Test
    void arabicLetter_runsFromTheRight_butItsLinkIsUntouched() {
        String letter = Wording.in(Language.AR).letter("letter", "سُجّلت جهتك", "https://portal.example/ar");

        assertThat(letter.lines().filter(line -> !line.isEmpty() && !line.startsWith("https")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("\u200f").endsWith("\u200f"));
        assertThat(letter.lines()).contains("https://portal.example/ar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 8 December 2026, 09:30 UTC
            FR | 8 décembre 2026 à 09:30 (UTC)
            ES | 8 de diciembre de 2026 a las 09:30 (UTC)
            PT | 8 de dezembro de 2026 às 09:30 (UTC)
            AR | 8 ديسمبر 2026، الساعة 09:30 بالتوقيت العالمي المنسّق
            ZH | 2026年12月8日 09:30（协调世界时）
            RU | 8 декабря 2026 г., 09:30 (UTC)
            SW | 8 Desemba 2026, 09:30 UTC
            """)
    void invitation_saysUntilWhenItIsGood(Language language, String moment) {
        assertThat(Wording.in(language).moment(Instant.parse("2026-12-08T09:30:59Z")))
                .isEqualTo(moment.replace(" г.", "\u202fг."));
    }

    @ParameterizedTest
    @EnumSource
    void everyLink_isAPathOfThePortal(NoticeKind kind) {
        assertThat(kind.path("fr", "project/P-1042")).matches("/fr(/my)?(/[a-z]+)?(/P-1042)?");
        assertThat(NoticeKind.of(kind.slug())).isEqualTo(kind);
    }

    @Test
    void languageThatThisVersionDoesNotKnow_isWrittenInEnglish() {
        assertThat(Language.of("tlh")).isEmpty();
        assertThat(Language.orEnglish("tlh")).isEqualTo(Language.EN);
    }
}
