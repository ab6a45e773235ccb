package org.capacitycommons.portal.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Words;

/**
 * Collects what a page shows of a record: under each label, once, whatever stands under it. What nobody knows is left out
 * here, unless it is said to matter.
 */
public final class Lines {
    private final Words words;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public Lines(Words words) {
        this.words = words;
    }

    /** A text; the label stands under {@code work.line.<key>}. */
    public Lines text(String key, @Nullable String value) {
        return value == null || value.isBlank() ? this : labelled(words.say("work.line." + key), value);
    }

    /** A text under a label of its own. */
    public Lines labelled(String label, String value) {
        values.computeIfAbsent(label, _ -> new ArrayList<>()).add(value);
        return this;
    }

    /** A coded value; its name stands under {@code work.<prefix>.<code>}. */
    public Lines code(String key, String prefix, @Nullable String code) {
        return code == null ? this : text(key, words.name("work." + prefix, code));
    }

    /** A value that is shown even when nobody knows it: not knowing tells something. */
    public Lines known(String key, @Nullable String value) {
        return text(key, value == null ? words.say("page.notKnown") : value);
    }

    public Lines moment(String key, @Nullable Instant at) {
        return at == null ? this : text(key, words.formats().moment(at));
    }

    public Lines date(String key, @Nullable String date) {
        return date == null ? this : text(key, words.formats().date(date));
    }

    public Lines list(String key, List<String> values) {
        return text(key, String.join(", ", values));
    }

    public List<WorkItem.Line> all() {
        return values.entrySet().stream()
                .map(line -> new WorkItem.Line(line.getKey(), line.getValue()))
                .toList();
    }
}
