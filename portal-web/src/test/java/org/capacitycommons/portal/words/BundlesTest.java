package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says everything, with the same placeholders, and templates name no key that is not there. */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("p\\.(say|count)\\('([^']+)'");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguage_hasTheKeysOfEnglish(Language language) {
        assertThat(Bundles.textsOf(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Bundles.textsOf(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyText_hasThePlaceholdersOfTheEnglishOne_andIsNotEmpty(Language language) {
        Bundles.textsOf(Language.EN).forEach((key, english) -> {
            String text = Bundles.find(language, key).orElseThrow();
            assertThat(text).as(key).isNotBlank();
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCountedSentence_hasEveryFormThatTheLanguageNeeds(Language language) {
        Set<String> forms = Stream.of(0L, 1L, 2L, 3L, 5L, 11L, 21L, 100L, 1_000_000L)
                .map(n -> Plural.of(language.code(), n).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String key : countedKeys()) {
            assertThat(forms)
                    .as(key)
                    .allSatisfy(form -> assertThat(Bundles.textsOf(language)).containsKey(key + "." + form));
        }
    }

    @Test
    void templates_nameOnlyKeysThatExist() throws IOException {
        for (Path template : templates()) {
            var names = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            while (names.find()) {
                String key = names.group(1).equals("count") ? names.group(2) + ".other" : names.group(2);
                assertThat(Bundles.find(Language.EN, key))
                        .as(template + ": " + key)
                        .isPresent();
            }
        }
    }

    @Test
    void templates_neverPrintUnescapedText() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template)).as(template.toString()).doesNotContain(".raw", "raw}", ".safe");
        }
    }

    @Test
    void templates_holdNoInlineStyleOrScript() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain(" style=", " onclick=", " onsubmit=", "<style")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    @Test
    void texts_carryNoMarkup() {
        for (Language language : Language.values()) {
            assertThat(Bundles.textsOf(language).values()).noneMatch(text -> text.contains("<"));
        }
    }

    private static Set<String> countedKeys() {
        return Bundles.textsOf(Language.EN).keySet().stream()
                .filter(key -> key.endsWith(".one"))
                .map(key -> key.substring(0, key.length() - ".one".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".html")).toList();
        }
    }
}
