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
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says everything, with the same placeholders, and templates name no key that is not there. */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("p\\.(say|count)\\('([^']+)'");
    private static final Pattern FORM = Pattern.compile(".*\\.(zero|one|two|few|many|other)");
    /** In what steps a language groups zeros, and so which names it has for them, is its own. */
    private static final String MAGNITUDE = "page.magnitude.";

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguage_hasTheKeysOfEnglish(Language language) {
        assertThat(keysWithoutForms(language)).isEqualTo(keysWithoutForms(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyText_hasThePlaceholdersOfTheEnglishOne_andIsNotEmpty(Language language) {
        Bundles.textsOf(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!key.startsWith(MAGNITUDE)) {
                String english = Bundles.find(Language.EN, key)
                        .or(() -> Bundles.find(Language.EN, stem(key) + ".other"))
                        .orElseThrow();
                assertThat(placeholders(text)).as(key).isIn(placeholdersOf(key, english));
            }
        });
    }

    /** A form that stands for one number only may say it in a word, as Arabic does. */
    private static List<Set<String>> placeholdersOf(String key, String english) {
        Set<String> all = placeholders(english);
        boolean oneNumber = countedKeys().contains(stem(key)) && key.matches(".*\\.(zero|one|two)");
        return oneNumber ? List.of(all, Set.of()) : List.of(all);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCountedSentence_hasEveryFormThatTheLanguageNeeds(Language language) {
        Set<String> forms = LongStream.rangeClosed(0, 200)
                .mapToObj(n -> Plural.of(language.code(), n).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        forms.add(Plural.of(language.code(), 1_000_000).name().toLowerCase(Locale.ROOT));
        for (String key : countedKeys()) {
            assertThat(forms)
                    .as(key)
                    .allSatisfy(form -> assertThat(Bundles.textsOf(language)).containsKey(key + "." + form));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepOfMagnitude_hasItsWords(Language language) {
        for (String step : new Words(language).say(MAGNITUDE + "steps").split(" ", -1)) {
            assertThat(Bundles.find(language, MAGNITUDE + step).orElseThrow()).contains("{0}");
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

    private static Set<String> keysWithoutForms(Language language) {
        Set<String> counted = countedKeys();
        return Bundles.textsOf(language).keySet().stream()
                .filter(key -> !key.matches(Pattern.quote(MAGNITUDE) + "\\d+(\\.one)?"))
                .map(key -> FORM.matcher(key).matches() && counted.contains(stem(key)) ? stem(key) : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> countedKeys() {
        return Bundles.textsOf(Language.EN).keySet().stream()
                .filter(key -> key.endsWith(".one"))
                .map(BundlesTest::stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stem(String key) {
        return key.substring(0, key.lastIndexOf('.'));
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
