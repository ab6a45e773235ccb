package org.capacitycommons.catalog.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Texts by key in each language, from the files in {@code words}: one for each subject and language. Where the records
 * of the database hold the English text themselves, there is no English file.
 */
public final class Texts {
    /** The languages of the portal, BCP 47. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");

    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private Texts(String subject) {
        LANGUAGES.forEach(language -> byLanguage.put(language, read(subject, language)));
        in(ENGLISH).forEach((key, text) -> keys.put(text, key));
    }

    /** Reads the texts once. */
    public static Texts on(String subject) {
        return new Texts(subject);
    }

    /** A text by language; a language that has none is left out. */
    public Map<String, String> of(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, all) -> {
            String text = all.get(key);
            if (text != null) {
                texts.put(language, text);
            }
        });
        return texts;
    }

    /** A text by language, where the English one is known already. */
    public Map<String, String> of(String key, String english) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(ENGLISH, english));
        texts.putAll(of(key));
        return texts;
    }

    /** A sentence by language, known by its English text; one that nobody translated stands there in English alone. */
    public Map<String, String> ofSentence(String english) {
        return of(keys.getOrDefault(english, ""), english);
    }

    /** One text in one language. */
    public Optional<String> find(String language, String key) {
        return Optional.ofNullable(in(language).get(key));
    }

    /** All texts of a language by key, in the order of the keys. */
    public Map<String, String> in(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(String subject, String language) {
        Properties file = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/words/" + subject + "_" + language + ".properties")) {
            if (in == null && !language.equals(ENGLISH)) {
                throw new IllegalStateException("No words on " + subject + " in " + language);
            } else if (in != null) {
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        file.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
