package org.capacitycommons.partner.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A section of the form.
 *
 * @param opensAfter the section to be done first, because this one builds on its answers
 */
record FormSection(String id, @Nullable String opensAfter, List<Question> questions) {

    /** The questions that are asked once. */
    List<Question> single() {
        return questions.stream().filter(q -> q.group() == null).toList();
    }

    /** The groups in the order of the form. */
    List<Group> groups() {
        return questions.stream()
                .map(Question::group)
                .filter(group -> group != null)
                .distinct()
                .toList();
    }

    List<Question> of(Group group) {
        return questions.stream().filter(q -> group.equals(q.group())).toList();
    }

    /** The question that a key of an answer means, or null. */
    @Nullable
    Question question(String key) {
        return RowKey.parse(key)
                .map(row -> byKey(rowName(row)) != null && row.row() <= most(row) ? byKey(rowName(row)) : null)
                .orElseGet(() -> key.contains(".") ? null : byKey(key));
    }

    private static String rowName(RowKey row) {
        return row.group() + "." + row.question();
    }

    private int most(RowKey row) {
        return groups().stream()
                .filter(group -> group.id().equals(row.group()))
                .mapToInt(Group::max)
                .findFirst()
                .orElse(0);
    }

    private @Nullable Question byKey(String name) {
        return byName().get(name);
    }

    private Map<String, Question> byName() {
        return questions.stream()
                .collect(Collectors.toMap(
                        q -> q.group() == null ? q.id() : q.group().id() + "." + q.id(), Function.identity()));
    }
}
