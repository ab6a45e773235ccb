package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.portal.words.Translations.Note;
import org.capacitycommons.portal.words.Translations.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about the translations says is counted, not claimed. */
class TranslationsTest {
    private static final Map<String, String> ENGLISH = Map.of("page.save", "Save", "page.search", "Search");

    @Test
    void aTextIsADraft_untilAReaderHasCheckedIt() {
        Standing standing = Standing.of(Language.SW, ENGLISH, Map.of("page.save", made("Save")));

        assertThat(standing).isEqualTo(new Standing(2, 0, 2, 0, List.of()));
    }

    @Test
    void aCheckedText_namesItsReader() {
        Standing standing = Standing.of(Language.SW, ENGLISH, Map.of("page.save", checked("Save")));

        assertThat(standing.reviewed()).isEqualTo(1);
        assertThat(standing.percentReviewed()).isEqualTo(50);
        assertThat(standing.reviewers()).containsExactly("Ministry of Health, A. Mwangi");
        assertThat(standing.complete()).isFalse();
    }

    @Test
    void whenTheEnglishTextChanges_theTranslationNeedsAnotherLook_whoeverCheckedIt() {
        Standing standing = Standing.of(
                Language.SW, ENGLISH, Map.of("page.save", checked("Store"), "page.search", made("Look for")));

        assertThat(standing.needsReview()).isEqualTo(2);
        assertThat(standing.reviewed()).isZero();
    }

    @Test
    void aLanguage_isComplete_whenEveryTextIsChecked() {
        Map<String, Note> all = Map.of("page.save", checked("Save"), "page.search", checked("Search"));

        assertThat(Standing.of(Language.SW, ENGLISH, all).complete()).isTrue();
        assertThat(Translations.of(Language.EN).complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNotesOfALanguage_nameAHash_andWhoEverCheckedADay(Language language) throws IOException {
        Path notes = Path.of("src/main/resources/messages/status_" + language.code() + ".properties");
        if (language == Language.EN) {
            assertThat(notes).doesNotExist();
            return;
        }
        var file = Bundles.file("/messages/" + notes.getFileName());

        assertThat(file.values())
                .allSatisfy(note -> assertThat(note.toString()).matches("[0-9a-f]{8}( \\d{4}-\\d{2}-\\d{2} \\S.*)?"));
        assertThat(Files.readString(notes)).startsWith("# ");
    }

    private static Note made(String from) {
        return Note.of(Translations.hash(from));
    }

    private static Note checked(String from) {
        return Note.of(Translations.hash(from) + " 2026-12-01 Ministry of Health, A. Mwangi");
    }
}
