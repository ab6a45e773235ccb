package org.capacitycommons.partner.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was typed, by section and question, exactly as it was typed.
 *
 * @param bySection section id, then question id (or {@code group.row.question}), then the values
 */
public record Answers(Map<String, Map<String, List<String>>> bySection) {
    public static final Answers NONE = new Answers(Map.of());

    /** The answers of one section. */
    public Map<String, List<String>> section(String section) {
        return bySection.getOrDefault(section, Map.of());
    }

    /** All values of {@code section.question}; empty where nothing was answered. */
    public List<String> all(String field) {
        int dot = field.indexOf('.');
        return section(field.substring(0, dot)).getOrDefault(field.substring(dot + 1), List.of());
    }

    /** The value of {@code section.question}, or an empty text. */
    public String first(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The same answers with one section exchanged. */
    public Answers with(String section, Map<String, List<String>> answers) {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>(bySection);
        all.put(section, answers);
        return new Answers(all);
    }

    /** The rows of a group in which anything was answered. */
    SortedSet<Integer> rows(String section, Group group) {
        SortedSet<Integer> rows = new TreeSet<>();
        for (String key : section(section).keySet()) {
            RowKey.parse(key).filter(row -> row.group().equals(group.id())).ifPresent(row -> rows.add(row.row()));
        }
        return rows;
    }
}
