package org.capacitycommons.portal.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far each language has been checked. Beside the bundles stands, for each language, which English text a
 * translation was made from, as a hash, and who has checked it when. Nothing has to be written down for a new text: it
 * is a draft. A text whose English has changed since needs another look, whoever had checked it.
 */
public final class Translations {
    private static final Map<Language, Standing> STANDINGS = read();

    private Translations() {}

    /** How far one text is. */
    public enum State {
        /** Translated, and read by nobody else yet. */
        DRAFT,
        /** Checked by a reader against the English text as it is now. */
        REVIEWED,
        /** The English text has changed since. */
        NEEDS_REVIEW
    }

    /**
     * What was written down about one text.
     *
     * @param english hash of the English text that it was translated from or checked against
     * @param reviewer who checked it; null while nobody has
     */
    record Note(String english, @Nullable String reviewer) {
        /** Reads {@code 1a2b3c4d} or {@code 1a2b3c4d 2026-12-01 Name of the reader}. */
        static Note of(String line) {
            String[] parts = line.split(" ", 3);
            return new Note(parts[0], parts.length == 3 ? parts[2] : null);
        }

        State against(String text) {
            if (!english.equals(hash(text))) {
                return State.NEEDS_REVIEW;
            }
            return reviewer == null ? State.DRAFT : State.REVIEWED;
        }
    }

    /** How many texts of a language are how far, and who has checked some of them. */
    public record Standing(long texts, long reviewed, long draft, long needsReview, List<String> reviewers) {
        static Standing of(Language language, Map<String, String> english, Map<String, Note> notes) {
            var count = new EnumMap<State, Long>(State.class);
            english.forEach((key, text) -> count.merge(stateOf(language, notes.get(key), text), 1L, Long::sum));
            return new Standing(
                    english.size(),
                    count.getOrDefault(State.REVIEWED, 0L),
                    count.getOrDefault(State.DRAFT, 0L),
                    count.getOrDefault(State.NEEDS_REVIEW, 0L),
                    notes.values().stream()
                            .flatMap(note -> Stream.ofNullable(note.reviewer()))
                            .distinct()
                            .sorted()
                            .toList());
        }

        /** Whether pages of the language have to say that they are not all checked. */
        public boolean complete() {
            return reviewed == texts;
        }

        public int percentReviewed() {
            return percent(reviewed);
        }

        public int percentDraft() {
            return percent(draft);
        }

        /** Rounded down: a hundred is said of all only. */
        private int percent(long part) {
            return texts == 0 ? 0 : Math.toIntExact(part * 100 / texts);
        }
    }

    /** How far a language is now. */
    public static Standing of(Language language) {
        return Objects.requireNonNull(STANDINGS.get(language));
    }

    /** Nothing that English says is a translation. */
    private static State stateOf(Language language, @Nullable Note note, String english) {
        if (language == Language.EN) {
            return State.REVIEWED;
        }
        return note == null ? State.DRAFT : note.against(english);
    }

    /** What stands for a text in the notes: the first eight digits of its SHA-256. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<Language, Standing> read() {
        var standings = new EnumMap<Language, Standing>(Language.class);
        for (Language language : Language.values()) {
            Properties file = language == Language.EN
                    ? new Properties()
                    : Bundles.file("/messages/status_" + language.code() + ".properties");
            standings.put(language, Standing.of(language, Bundles.textsOf(Language.EN), notes(file)));
        }
        return standings;
    }

    static Map<String, Note> notes(Properties file) {
        var notes = new HashMap<String, Note>();
        file.forEach((key, line) -> notes.put(key.toString(), Note.of(line.toString())));
        return notes;
    }
}
