package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.words.Words;

/** What is asked of a list in the address: its filters and where to go on. */
public record WorkQuery(Map<String, String> values) {
    /** As many as a phone still shows quickly. */
    public static final int PAGE = 20;

    /** The value of a filter, or null where it does not filter. */
    public @Nullable String value(String name) {
        String value = values.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }

    /** The value of a filter when it is one of those that it knows, else null: a broken address shows the whole list. */
    public @Nullable String value(String name, List<String> known) {
        String value = value(name);
        return value != null && known.contains(value) ? value : null;
    }

    /**
     * The same with a value for a filter that the address does not name. An address that names it with nothing asks for
     * all; one that names nonsense gets the usual.
     */
    public WorkQuery orElse(String name, String usual, List<String> known) {
        String given = values.get(name);
        if (given != null && (given.isEmpty() || known.contains(given))) {
            return this;
        }
        var completed = new HashMap<>(values);
        completed.put(name, usual);
        return new WorkQuery(Map.copyOf(completed));
    }

    public @Nullable String cursor() {
        return value("cursor");
    }

    /** A filter as a field to choose from; its labels stand under {@code prefix.<code>}. */
    public Field filter(String name, List<String> codes, String prefix, Words words) {
        var choices = codes.stream()
                .map(code -> new Choice(code, words.name(prefix, code)))
                .toList();
        return filter(name, choices, words);
    }

    /** A filter of which one choice always holds. */
    public Field choice(String name, List<String> codes, String prefix, Words words) {
        var choices = codes.stream()
                .map(code -> new Choice(code, words.name(prefix, code)))
                .toList();
        return field(name, choices, words);
    }

    /** A filter whose choices have their labels already. */
    public Field filter(String name, List<Choice> choices, Words words) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", words.say("page.any")));
        all.addAll(choices);
        return field(name, all, words);
    }

    private Field field(String name, List<Choice> choices, Words words) {
        String chosen = Optional.ofNullable(value(name)).orElse("");
        return Field.choice(name, words.say("work.line." + name), Field.Control.SELECT, List.of(chosen), choices);
    }
}
