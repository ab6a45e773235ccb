package org.capacitycommons.portal.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What pages say in one language. Texts carry no HTML; the templates escape them like any other value. */
public record Words(Language language) {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** The text behind a key; a key that is missing shows itself, so that a page is never empty (and a test fails). */
    public String say(String key) {
        return find(key).orElse(key);
    }

    /** A text with {@code {0}} filled in. */
    public String say(String key, Object first) {
        return fill(say(key), Map.of("0", first));
    }

    /** A text with {@code {0}} and {@code {1}} filled in. */
    public String say(String key, Object first, Object second) {
        return fill(say(key), Map.of("0", first, "1", second));
    }

    /** A text with named placeholders filled in. */
    public String say(String key, Map<String, String> values) {
        return fill(say(key), values);
    }

    /** A sentence about a number of things; its forms stand under {@code key.one}, {@code key.other} and so on. */
    public String count(String key, long n) {
        String form = Plural.of(language.code(), n).name().toLowerCase(Locale.ROOT);
        String text = find(key + "." + form).orElseGet(() -> say(key + ".other"));
        return fill(text, Map.of("0", formats().number(n)));
    }

    /** The name of a coded value such as {@code catalog.task.TEXT_GENERATION}; an unknown code stays as it is. */
    public String name(String prefix, String code) {
        return find(prefix + "." + code).orElse(code);
    }

    /** The text behind a key, if there is one. */
    public Optional<String> find(String key) {
        return Bundles.find(language, key).or(() -> Bundles.find(Language.EN, key));
    }

    /** Dates, numbers and money in this language. */
    public Formats formats() {
        return new Formats(this);
    }

    /** In a sentence from right to left a title, an amount or a range of years keeps its own direction. */
    public String isolated(String value) {
        return language.rightToLeft() ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
    }

    private String fill(String text, Map<String, ?> values) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace(
                    "{" + value.getKey() + "}", isolated(value.getValue().toString()));
        }
        return filled;
    }
}
