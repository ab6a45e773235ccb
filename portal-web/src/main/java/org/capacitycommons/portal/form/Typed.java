package org.capacitycommons.portal.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Conditions;

/**
 * What a visitor typed into a form: field names to values, trimmed and in Unicode normal form C, in the order of the
 * names. Names that start with an underscore belong to the form itself: its token, its key, the record's version, the
 * button.
 */
public record Typed(Map<String, List<String>> fields, Map<String, String> own) {
    static final String TOKEN = "_csrf";
    static final String KEY = "_key";
    static final String VERSION = "_version";
    static final String BUTTON = "_do";
    static final String OWNER = "_owner";

    /** Reads a form as it came; where it brings a choice between two answers, the chosen one stands. */
    public static Typed of(MultivaluedMap<String, String> body) {
        // Sorted, so that the same answers make the same request, whichever page they come back from.
        var fields = new TreeMap<String, List<String>>();
        var own = new LinkedHashMap<String, String>();
        body.forEach((name, values) -> {
            if (Theirs.isPartOf(name)) {
                return;
            }
            if (name.startsWith("_")) {
                own.put(name, clean(values).stream().findFirst().orElse(""));
            } else {
                fields.put(name, clean(values));
            }
        });
        Theirs.taken(body).forEach((name, values) -> fields.put(name, clean(values)));
        return new Typed(fields, own);
    }

    /** An empty form. */
    public static Typed nothing() {
        return new Typed(Map.of(), Map.of());
    }

    /** Answers of a record, to fill a form with. */
    public static Typed from(Map<String, List<String>> answers) {
        return new Typed(answers, Map.of());
    }

    /** The same with one more field. */
    public Typed and(String name, List<String> values) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, values);
        return new Typed(more, own);
    }

    /** The first value of a field, or an empty text. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The first value of a field, or null where nothing was typed. */
    public @Nullable String orNull(String name) {
        String value = first(name);
        return value.isEmpty() ? null : value;
    }

    /** What goes with a write that this form asks for. */
    public Conditions conditions() {
        return new Conditions(key(), version());
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Which button sent the form. */
    public String button() {
        return own.getOrDefault(BUTTON, "");
    }

    /** The form's idempotency key. */
    public String key() {
        return own.getOrDefault(KEY, "");
    }

    /** The version of the record that the form was made from. */
    public String version() {
        return own.getOrDefault(VERSION, "");
    }

    /** The person whose page the form stood on. */
    String owner() {
        return own.getOrDefault(OWNER, "");
    }

    String token() {
        return own.getOrDefault(TOKEN, "");
    }

    private static List<String> clean(List<String> values) {
        var clean = new ArrayList<String>();
        for (String value : values) {
            String text = Digits.plain(Normalizer.normalize(value, Normalizer.Form.NFC)
                    .replace("\r\n", "\n")
                    .strip());
            if (!text.isEmpty()) {
                clean.add(text);
            }
        }
        return List.copyOf(clean);
    }
}
