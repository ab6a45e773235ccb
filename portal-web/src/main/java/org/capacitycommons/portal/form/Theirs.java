package org.capacitycommons.portal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateData;

/**
 * What somebody else has saved in a field since the page was made. The page offers it beside what was typed; the form
 * brings back which of the two stays, field by field, so that nothing is merged or dropped in silence.
 *
 * @param text the values as the page says them
 */
@TemplateData
public record Theirs(String field, List<String> values, String text) {
    private static final String CHOICE = "_stays.";
    private static final String SAVED = "_saved.";
    private static final String THEIRS = "theirs";

    public String choiceName() {
        return CHOICE + field;
    }

    public String savedName() {
        return SAVED + field;
    }

    public String id() {
        return Field.idOf(field) + "-stays";
    }

    /** Whether a name belongs to such a choice: it is settled when the form is read, and goes no further. */
    static boolean isPartOf(String name) {
        return name.startsWith(CHOICE) || name.startsWith(SAVED);
    }

    /** The fields for which the visitor took what was saved. */
    static Map<String, List<String>> taken(MultivaluedMap<String, String> body) {
        var taken = new LinkedHashMap<String, List<String>>();
        body.forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.contains(THEIRS)) {
                String field = name.substring(CHOICE.length());
                taken.put(field, body.getOrDefault(SAVED + field, List.of()));
            }
        });
        return taken;
    }
}
