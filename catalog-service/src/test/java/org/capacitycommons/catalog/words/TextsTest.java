package org.capacitycommons.catalog.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the catalogue says in words of its own, it says in all languages, and as much in each. */
class TextsTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** Marks that must be shown as they are, and names of companies. */
    private static final Pattern UNTRANSLATABLE =
            Pattern.compile("Built with Meta Llama 3|Built with Llama|Llama|Kimi K2|MIT|NVIDIA|Google");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> translated() {
        return Texts.LANGUAGES.stream().filter(language -> !language.equals("en"));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everySentenceOnLicences_isTranslated(String language) throws IOException {
        Texts licences = Texts.on("licences");
        assertThat(licences.in("en").values()).containsExactlyInAnyOrderElementsOf(sentencesOfLicences());
        assertThat(licences.in(language).keySet()).isEqualTo(licences.in("en").keySet());
        assertThat(licences.in(language).values())
                .doesNotContainAnyElementsOf(licences.in("en").values());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyNoteOnALicence_isTranslated(String language) throws IOException {
        Texts notes = Texts.on("licence-notes");
        assertThat(file("/seed/models.csv"))
                .contains(notes.in("en").values().stream()
                        .map(note -> note.replace("\"", "\"\""))
                        .toList());
        assertThat(notes.in(language).keySet()).isEqualTo(notes.in("en").keySet());
        assertThat(notes.in(language).values())
                .doesNotContainAnyElementsOf(notes.in("en").values());
    }

    /** A figure, a mark or a company that one language names and another leaves out would change what is allowed. */
    @ParameterizedTest
    @MethodSource("translated")
    void noLanguage_leavesOutAFigureOrAName(String language) {
        Texts licences = Texts.on("licences");
        licences.in("en").forEach((key, english) -> {
            String text = licences.find(language, key).orElseThrow();
            assertThat(found(UNTRANSLATABLE, text)).as(key).isEqualTo(found(UNTRANSLATABLE, english));
            if (!language.equals("zh")) {
                assertThat(found(NUMBER, text)).as(key).isEqualTo(found(NUMBER, english));
            }
        });
    }

    /** Chinese counts in ten thousands and hundred millions. */
    @Test
    void chinese_namesTheSameFiguresInItsOwnSteps() {
        Texts licences = Texts.on("licences");
        assertThat(licences.find("zh", "very-many-users-at-release")).hasValueSatisfying(containing("7亿"));
        assertThat(licences.find("zh", "above-100-million-separate-licence")).hasValueSatisfying(containing("1亿"));
        assertThat(licences.find("zh", "very-large-services-show-name"))
                .hasValueSatisfying(containing("1亿"))
                .hasValueSatisfying(containing("2000万美元"));
    }

    private static Consumer<String> containing(String part) {
        return text -> assertThat(text).contains(part);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyWarningAndLanguage_hasItsWords(String language) throws IOException {
        assertThat(Texts.on("warnings").in(language)).containsOnlyKeys(keysOfWarnings());
        assertThat(Texts.on("languages").in(language)).containsOnlyKeys(codesOfLanguages());
        assertThat(Texts.on("facets").in(language).keySet())
                .isEqualTo(Texts.on("facets").in("en").keySet());
        assertThat(Texts.on("hardware").in(language).keySet())
                .isEqualTo(Texts.on("hardware").in("fr").keySet());
    }

    @Test
    void everyValueOfAClosedFilter_hasItsWords() throws IOException {
        Set<String> values = new HashSet<>();
        JSON.readTree(file("/reference/facets.json"))
                .properties()
                .forEach(facet ->
                        facet.getValue().forEach(value -> values.add(facet.getKey() + "." + value.textValue())));
        assertThat(Texts.on("facets").in("en")).containsOnlyKeys(values);
    }

    @Test
    void textsAreFoundByLanguage_andNoneIsMadeUp() {
        assertThat(Texts.on("languages").of("sw", "Swahili"))
                .hasSize(8)
                .containsEntry("en", "Swahili")
                .containsEntry("sw", "Kiswahili")
                .containsEntry("zh", "斯瓦希里语");
        assertThat(Texts.on("languages").of("tlh", "Klingon")).containsOnlyKeys("en");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static Set<String> sentencesOfLicences() throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(file("/seed/licences.json"))
                                .get("licences")
                                .spliterator(),
                        false)
                .flatMap(licence -> StreamSupport.stream(licence.get("plain").spliterator(), false))
                .map(sentence -> sentence.get("text").textValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOfWarnings() throws IOException {
        JsonNode warnings = JSON.readTree(file("/seed/sector-warnings.json")).get("warnings");
        return StreamSupport.stream(warnings.spliterator(), false)
                .map(warning -> warning.get("key").textValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> codesOfLanguages() throws IOException {
        return file("/seed/languages.csv")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
    }

    private static String file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
