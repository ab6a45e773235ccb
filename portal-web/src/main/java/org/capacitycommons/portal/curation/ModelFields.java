package org.capacitycommons.portal.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Words;

/**
 * The values of a model as fields. The form carries what each value was when the page was made: what was not touched is
 * not sent, and does not overwrite what somebody else has saved since.
 */
final class ModelFields {
    static final List<String> NAMES = List.of(
            "parametersTotal",
            "parametersActive",
            "contextTokens",
            "languages",
            "languagesClaimed",
            "modalities",
            "tasks",
            "sectors",
            "released",
            "licence",
            "openness",
            "gated");
    private static final String BASE = "_base.";

    private ModelFields() {}

    /** What the model shows of each value now. */
    static Map<String, String> shown(CurationApi.Model model) {
        var shown = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> shown.put(name, model.shown(name)));
        return shown;
    }

    /** The values that were changed on the page. */
    static List<CurationApi.Value> changed(Typed typed) {
        String link = typed.first("sourceUrl");
        String readOn = typed.first("readOn");
        return NAMES.stream()
                .filter(name -> touched(name, typed))
                .map(name -> new CurationApi.Value(
                        name,
                        blankToNull(typed.first(name)),
                        typed.first("source"),
                        blankToNull(link),
                        blankToNull(readOn)))
                .toList();
    }

    /** The values of a record by the fields that they stand in. */
    static Typed saved(Map<String, String> shown) {
        var saved = new LinkedHashMap<String, List<String>>();
        shown.forEach((name, value) -> saved.put(name, List.of(value)));
        return Typed.from(saved);
    }

    /**
     * The fields of the page. What was not touched shows the value of now.
     *
     * @param typed what was typed, or null for a page that is shown for the first time
     */
    static List<Field> of(Map<String, String> shown, @Nullable Typed typed, Words words) {
        var fields = new ArrayList<Field>();
        for (String name : NAMES) {
            String now = shown.getOrDefault(name, "");
            boolean mine = typed != null && touched(name, typed);
            String value = typed != null && mine ? typed.first(name) : now;
            fields.add(Field.text(name, words.name("work.field", name), value)
                    .optional(true)
                    .drawnAs(value.length() > 60 ? Control.TEXTAREA : Control.TEXT));
        }
        fields.add(
                text("source", typed, words).hint(words.say("work.source.hint")).limit(500));
        fields.add(text("sourceUrl", typed, words).optional(true).limit(2000));
        fields.add(text("readOn", typed, words)
                .hint(words.say("question.kind.DATE"))
                .optional(true));
        fields.add(text("reason", typed, words).optional(true).limit(1000));
        return List.copyOf(fields);
    }

    private static boolean touched(String name, Typed typed) {
        return !typed.first(name).equals(typed.own().getOrDefault(BASE + name, ""));
    }

    private static Field text(String name, @Nullable Typed typed, Words words) {
        return Field.text(name, words.say("work.line." + name), typed == null ? "" : typed.first(name));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
