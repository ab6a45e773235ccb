package org.capacitycommons.portal.review;

import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A review as the partner service answers it. */
@TemplateData
public record Review(
        String project,
        int number,
        Person reviewer,
        int round,
        String state,
        @Nullable Person second,
        @Nullable String outcome,
        @Nullable String reason,
        long version,
        List<Item> checklist,
        List<Comment> comments,
        List<Change> changes,
        @Nullable List<String> missing,
        List<String> may) {

    /** Somebody who judges. */
    @TemplateData
    public record Person(String subject, String name) {}

    /** One item of the checklist. */
    @TemplateData
    public record Item(
            String item,
            @Nullable String section,
            @Nullable String verdict,
            @Nullable String note,
            @Nullable Condition condition) {}

    /** What an approval will demand where an item is not met. */
    @TemplateData
    public record Condition(
            String text, @Nullable String owner, @Nullable String dueOn) {}

    /** What must change in a section. */
    @TemplateData
    public record Comment(String section, String text) {}

    /** An answer that is another one since the last round. */
    @TemplateData
    public record Change(String section, String question, List<String> before, List<String> after) {}

    public boolean may(String action) {
        return may.contains(action);
    }

    /** The comment on a section, or an empty text. */
    public String comment(String section) {
        return comments.stream()
                .filter(c -> c.section().equals(section))
                .findFirst()
                .map(Comment::text)
                .orElse("");
    }

    /** What each item asks, by language. */
    record Question(String id, String section, List<String> sectors, Map<String, String> text) {
        String in(String language) {
            return text.getOrDefault(language, text.getOrDefault("en", id));
        }
    }
}
