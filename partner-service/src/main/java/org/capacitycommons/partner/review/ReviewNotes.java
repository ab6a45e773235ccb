package org.capacitycommons.partner.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.DateText;
import org.capacitycommons.partner.form.TextSafety;

/** What a reviewer saves: marks and comments, finished or not. Items that are left out keep what they had. */
@Schema(description = "Marks and comments of a review; items that are left out stay as they are.")
record ReviewNotes(
        @Nullable List<@Nullable MarkTyped> checklist,

        @Schema(description = "All comments of the review; they replace the ones before") @Nullable
        List<@Nullable CommentTyped> comments) {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_OWNER = 200;
    private static final int MOST_COMMENTS = 100;

    @Schema(name = "MarkInput")
    record MarkTyped(
            @Nullable String item,

            @Schema(description = "MET, NOT_MET, NOT_APPLICABLE, or null for open") @Nullable
            String verdict,

            @Nullable String note,
            @Nullable DemandTyped condition) {}

    @Schema(name = "ConditionInput")
    record DemandTyped(
            @Nullable String text,
            @Nullable String owner,
            @Schema(examples = "2027-03-31") @Nullable String dueOn) {}

    @Schema(name = "CommentInput")
    record CommentTyped(@Nullable String section, @Nullable String text) {}

    /** The marks after this save; refuses what can't be kept, all at once. */
    List<Mark> marksOver(List<Mark> before) {
        List<MarkTyped> typedMarks = whole("checklist", checklist);
        Map<String, Mark> marks = new LinkedHashMap<>();
        before.forEach(mark -> marks.put(mark.item(), mark));
        List<FieldError> errors = new ArrayList<>();
        for (MarkTyped typed : typedMarks) {
            String item = text(typed.item());
            if (marks.containsKey(item)) {
                marks.put(item, mark(item, typed, errors));
            } else {
                errors.add(FieldError.of("checklist." + shortened(item), "unknown-item"));
            }
        }
        refuse(errors);
        return List.copyOf(marks.values());
    }

    private static Mark mark(String item, MarkTyped typed, List<FieldError> errors) {
        String field = "checklist." + item;
        String note = checked(field + ".note", typed.note(), LONGEST_NOTE, errors);
        Verdict verdict = null;
        if (typed.verdict() != null) {
            try {
                verdict = Verdict.valueOf(typed.verdict());
            } catch (IllegalArgumentException _) {
                errors.add(FieldError.of(field + ".verdict", "not-an-option"));
            }
        }
        DemandTyped demand = typed.condition();
        return new Mark(item, verdict, note, demand == null ? null : demand(field + ".condition", demand, errors));
    }

    private static Mark.Demand demand(String field, DemandTyped typed, List<FieldError> errors) {
        LocalDate dueOn = null;
        if (!text(typed.dueOn()).isEmpty()) {
            dueOn = DateText.read(text(typed.dueOn())).orElse(null);
            if (dueOn == null) {
                errors.add(FieldError.of(field + ".dueOn", "not-a-date"));
            }
        }
        return new Mark.Demand(
                checked(field + ".text", typed.text(), LONGEST_NOTE, errors),
                checked(field + ".owner", typed.owner(), LONGEST_OWNER, errors),
                dueOn);
    }

    /** The comments; each is tied to a section and says something. */
    List<Comment> comments(List<String> sections) {
        List<CommentTyped> typed = whole("comments", comments);
        List<FieldError> errors = new ArrayList<>();
        if (typed.size() > MOST_COMMENTS) {
            errors.add(FieldError.of("comments", "too-many", "max", String.valueOf(MOST_COMMENTS)));
            refuse(errors);
        }
        List<Comment> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String section = text(typed.get(i).section());
            String words = checked("comments." + i + ".text", typed.get(i).text(), LONGEST_NOTE, errors);
            if (!sections.contains(section)) {
                errors.add(FieldError.of("comments." + i + ".section", "not-an-option"));
            }
            if (words.isEmpty()) {
                errors.add(FieldError.of("comments." + i + ".text", "required"));
            }
            kept.add(new Comment(section, words));
        }
        refuse(errors);
        return kept;
    }

    /** The list without holes: one that has any is refused at each of them. */
    private static <T> List<T> whole(String field, @Nullable List<@Nullable T> typed) {
        List<T> kept = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (T entry : typed == null ? List.<@Nullable T>of() : typed) {
            if (entry == null) {
                errors.add(FieldError.of(field + "." + (kept.size() + errors.size()), "required"));
            } else {
                kept.add(entry);
            }
        }
        refuse(errors);
        return kept;
    }

    private static String checked(String field, @Nullable String typed, int max, List<FieldError> errors) {
        String text = text(typed);
        if (text.length() > max) {
            errors.add(FieldError.of(field, "too-long", "max", String.valueOf(max)));
        } else if (TextSafety.isUnsafe(text, true)) {
            errors.add(FieldError.of(field, "forbidden-character"));
        }
        return text;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String shortened(String item) {
        return item.length() > 60 ? item.substring(0, 60) : item;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }
}
