package org.capacitycommons.portal.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The message bundles, one file per feature and language. They are plain properties because many keys come from data
 * (question ids, problem types): the tests check every key that a template names, in every language.
 */
public final class Bundles {
    /** One bundle per feature; the first part of a key names its bundle. */
    public static final List<String> NAMES = List.of(
            "page",
            "error",
            "field",
            "catalog",
            "cost",
            "project",
            "question",
            "review",
            "deployment",
            "nation",
            "chart",
            "models",
            "record",
            "figures",
            "open",
            "translation",
            "work",
            "support",
            "audit",
            "session",
            "ask",
            "my",
            "correction",
            "exchange",
            "weight");

    private static final Map<Language, Map<String, String>> TEXTS = load();

    private Bundles() {}

    /** The text behind a key such as {@code catalog.title}, with its placeholders still in it. */
    public static Optional<String> find(Language language, String key) {
        return Optional.ofNullable(textsOf(language).get(key));
    }

    /** Every text of a language, by key. */
    public static Map<String, String> textsOf(Language language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    private static Map<Language, Map<String, String>> load() {
        var texts = new HashMap<Language, Map<String, String>>();
        for (Language language : Language.values()) {
            var all = new HashMap<String, String>();
            for (String bundle : NAMES) {
                read(bundle, language).forEach((key, text) -> all.put(bundle + "." + key, text.toString()));
            }
            texts.put(language, Map.copyOf(all));
        }
        return Map.copyOf(texts);
    }

    private static Properties read(String bundle, Language language) {
        return file("/messages/" + bundle + "_" + language.code() + ".properties");
    }

    /** A file of texts, or of notes on them, as it stands. */
    static Properties file(String file) {
        var properties = new Properties();
        try (var in = Bundles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no bundle " + file);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }
}
