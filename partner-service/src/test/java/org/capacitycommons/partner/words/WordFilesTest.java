package org.capacitycommons.partner.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says everything: the same keys, the same placeholders, and no sentence left in English. */
class WordFilesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern ISOLATED = Pattern.compile("\\u2068[^\\u2069]*\\u2069");
    private static final Pattern DATE_AND_TIME = Pattern.compile("[^\\u2068]*\\{0}.*\\{1}[^\\u2069]*");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNotice_hasTheKeysAndPlacesOfTheEnglishOne(Language language) {
        assertThat(places(Wording.textsOf(language))).isEqualTo(places(Wording.textsOf(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void noNotice_isLeftInEnglish(Language language) {
        Map<String, String> english = Wording.textsOf(Language.EN);
        Wording.textsOf(language)
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .satisfies(said -> assertThat(key.equals("moment") || !said.equals(english.get(key)))
                                .isTrue()));
    }

    /** A title may run the other way: without marks it would take the words around it along. */
    @Test
    void whatIsPutIntoAnArabicSentence_keepsItsOwnDirection() {
        Wording.textsOf(Language.AR).entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith("notice.") || text.getKey().endsWith("subject"))
                .forEach(text -> assertThat(ISOLATED.matcher(text.getValue()).replaceAll(""))
                        .as(text.getKey())
                        .doesNotContain("{0}"));
        assertThat(Wording.textsOf(Language.AR).get("moment")).matches(DATE_AND_TIME);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void everyRecordOfAReferenceTable_hasItsWords(Language language) throws IOException {
        assertThat(WordFile.read("nations", language)).containsOnlyKeys(firstColumn("nations.csv"));
        assertThat(WordFile.read("sectors", language)).containsOnlyKeys(firstColumn("sectors.csv"));

        Map<String, String> checklist = questions();
        Map<String, String> translated = WordFile.read("checklist", language);
        assertThat(translated).containsOnlyKeys(checklist.keySet());
        translated.forEach((id, question) ->
                assertThat(question).as(id).isNotEqualTo(checklist.get(id)).matches(".*[?؟？]\\s*$"));
    }

    private static Map<String, Set<String>> places(Map<String, String> texts) {
        Map<String, Set<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key,
                PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(r -> r.group())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return places;
    }

    private static Set<String> firstColumn(String table) throws IOException {
        return reference(table)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> questions() throws IOException {
        JsonNode items =
                new ObjectMapper().readTree(reference("checklist.json")).path("items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(items::get)
                .collect(Collectors.toMap(
                        item -> item.path("id").asText(),
                        item -> item.path("text").asText()));
    }

    private static String reference(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(WordFilesTest.class.getResourceAsStream("/reference/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
