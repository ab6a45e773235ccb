package org.capacitycommons.portal.review;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Words;

/**
 * A reviewer's notes between the form and the service. Field names: {@code data-inventory.verdict},
 * {@code data-inventory.note}, {@code data-inventory.condition.text}, {@code comment.data}.
 */
final class Notes {
    private static final List<String> VERDICTS = List.of("MET", "NOT_MET", "NOT_APPLICABLE");

    private Notes() {}

    static ReviewsApi.Notes of(Review review, Typed typed, List<String> sections) {
        var verdicts = review.checklist().stream()
                .map(item -> verdict(item.item(), typed))
                .toList();
        var comments = new ArrayList<Review.Comment>();
        for (String section : sections) {
            String text = typed.first("comment." + section);
            if (!text.isEmpty()) {
                comments.add(new Review.Comment(section, text));
            }
        }
        return new ReviewsApi.Notes(verdicts, comments);
    }

    /** The verdict, the note and the condition of one item, as fields. */
    static List<Field> fields(Review.Item item, String question, @Nullable Typed typed, Words words) {
        String name = item.item();
        String verdict = typed == null ? text(item.verdict()) : typed.first(name + ".verdict");
        String note = typed == null ? text(item.note()) : typed.first(name + ".note");
        Review.Condition condition = typed == null ? item.condition() : condition(name, typed);
        List<Choice> choices = VERDICTS.stream()
                .map(v -> new Choice(v, words.say("review.verdict." + v)))
                .toList();
        return List.of(
                Field.choice(name + ".verdict", question, Field.Control.RADIOS, List.of(verdict), choices),
                Field.text(name + ".note", words.say("review.note"), note)
                        .optional(true)
                        .limit(1000),
                Field.text(
                                name + ".condition.text",
                                words.say("review.condition"),
                                condition == null ? "" : condition.text())
                        .optional(true)
                        .limit(500),
                Field.text(
                                name + ".condition.owner",
                                words.say("review.condition.owner"),
                                condition == null ? "" : text(condition.owner()))
                        .optional(true)
                        .limit(120),
                Field.text(
                                name + ".condition.dueOn",
                                words.say("review.condition.dueOn"),
                                condition == null ? "" : text(condition.dueOn()))
                        .optional(true)
                        .limit(10));
    }

    private static ReviewsApi.Verdict verdict(String item, Typed typed) {
        String verdict = typed.first(item + ".verdict");
        return new ReviewsApi.Verdict(
                item, verdict.isEmpty() ? null : verdict, typed.first(item + ".note"), condition(item, typed));
    }

    private static Review.@Nullable Condition condition(String item, Typed typed) {
        String text = typed.first(item + ".condition.text");
        String owner = typed.first(item + ".condition.owner");
        String dueOn = typed.first(item + ".condition.dueOn");
        boolean empty = text.isEmpty() && owner.isEmpty() && dueOn.isEmpty();
        return empty ? null : new Review.Condition(text, blankToNull(owner), blankToNull(dueOn));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
