package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be told of a translation without knowing the language. */
class TextsTest {
    private static final Path SAME = Path.of("src/test/resources/words/same-as-english.txt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** A page that runs the other way has the other side where this one says "left". */
    private static String sides(Language language) {
        return switch (language) {
            case EN -> "\b(on|to) the (left|right)\b|\b(left|right)[- ]hand\b";
            case FR -> "\bà (gauche|droite)\b";
            case ES -> "\ba la (izquierda|derecha)\b";
            case PT -> "\bà (esquerda|direita)\b";
            case AR -> "اليسار|اليمين|يسارًا|يمينًا";
            case ZH -> "左|右";
            case RU -> "слева|справа|налево|направо";
            case SW -> "\bkushoto\b|upande wa kulia";
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLeftInEnglish(Language language) throws IOException {
        List<String> same = Files.readAllLines(SAME);
        if (language == Language.EN) {
            return;
        }
        Bundles.textsOf(language).forEach((key, text) -> {
            boolean wordless = PLACEHOLDER.matcher(text).replaceAll("").matches("(\\P{L}|UTC)*");
            if (!wordless && Bundles.find(Language.EN, key).filter(text::equals).isPresent()) {
                assertThat(same)
                        .as(key + ": say it in " + language.ownName()
                                + ", or, if the word is the same, add the line to " + SAME)
                        .contains(language.code() + " " + text);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingNamesASideOfThePage(Language language) {
        assertThat(Bundles.textsOf(language).values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(sides(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsMuchLongerThanInEnglish_soThatItFitsWhereEnglishFits(Language language) {
        Bundles.textsOf(language)
                .forEach((key, text) -> Bundles.find(Language.EN, key)
                        .ifPresent(english -> assertThat(text.length())
                                .as(key + ": " + text)
                                .isLessThanOrEqualTo(2 * english.length() + 20)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMarkOfDirection_isClosedAgain(Language language) {
        assertThat(Bundles.textsOf(language)).allSatisfy((key, text) -> {
            assertThat(count(text, "[\u2066-\u2068]")).as(key).isEqualTo(count(text, "\u2069"));
            assertThat(text).as(key).doesNotContainPattern("[\u202a-\u202e]");
        });
    }

    @Test
    void latinExamplesInArabic_keepTheirDirection() {
        Bundles.textsOf(Language.AR).forEach((key, text) -> {
            String outside = text.replaceAll("\u2066[^\u2069]*\u2069", "");
            assertThat(outside).as(key).doesNotContainPattern("https://|\\d{4}-\\d{2}|\\+\\d|@");
        });
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
