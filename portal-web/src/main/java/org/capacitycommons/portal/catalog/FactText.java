package org.capacitycommons.portal.catalog;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A fact's value in the reader's form: counts in words, dates as dates, codes by their names. */
record FactText(Labels labels) {
    private static final int LONGEST = 160;
    private static final int MOST = 40;

    String of(String field, @Nullable String value) {
        if (value == null) {
            return labels.words().say("page.notKnown");
        }
        var formats = labels.words().formats();
        return switch (field) {
            case "parametersTotal", "parametersActive", "contextTokens" ->
                value.matches("\\d{1,18}") ? formats.magnitude(Long.valueOf(value)) : value;
            case "released" -> formats.date(value);
            case "licenceStatus" -> labels.words().name("catalog.certainty", value);
            case "openness", "gated" -> labels.value(field, value);
            case "languages" -> labels.list("language", split(value), MOST);
            case "tasks" -> labels.list("task", split(value), MOST);
            case "modalities" -> labels.list("modality", split(value), MOST);
            case "sectors" -> labels.list("sector", split(value), MOST);
            default -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        };
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split("[,;]", -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
