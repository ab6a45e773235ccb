package org.capacitycommons.portal.review;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.project.AnswerSection;
import org.capacitycommons.portal.project.Project;

/** The page of a review, section by section: the answers, what changed, the items to judge, the comment. */
@TemplateData
record ReviewView(Project project, Review review, List<Section> sections, Form form) {

    /** One section with everything that is to be judged in it. */
    @TemplateData
    record Section(AnswerSection answers, List<Change> changes, List<Item> items, Field comment) {

        /** Whether there is something in it to look at: it changed, or an item is open, or was found wanting. */
        public boolean open() {
            return !changes.isEmpty()
                    || !comment.value().isEmpty()
                    || comment.error() != null
                    || comment.note() != null
                    || items.stream().anyMatch(item -> !item.settled());
        }
    }

    /** An answer before and now. */
    @TemplateData
    record Change(String label, String before, String after) {}

    /** One item of the checklist as fields. */
    @TemplateData
    record Item(Field verdict, Field note, Field conditionText, Field conditionOwner, Field conditionDueOn) {

        static Item of(List<Field> fields, Form form) {
            var shown = fields.stream().map(f -> form.field(f.name())).toList();
            return new Item(shown.get(0), shown.get(1), shown.get(2), shown.get(3), shown.get(4));
        }

        /** Whether it was judged, and nothing is left to say about it. */
        public boolean settled() {
            String judged = verdict.value();
            return !filled() && verdict.error() == null && (judged.equals("MET") || judged.equals("NOT_APPLICABLE"));
        }

        /** Whether the note or the condition has to be seen without opening anything. */
        public boolean filled() {
            return Stream.of(note, conditionText, conditionOwner, conditionDueOn)
                    .anyMatch(f -> !f.value().isEmpty() || f.error() != null || f.theirs() != null);
        }
    }

    /** Whether any decision is open to this reader now, as the service says. */
    public boolean decidable() {
        return DECISIONS.stream().anyMatch(d -> review.may(d.action()));
    }

    public boolean editable() {
        return review.may("save");
    }

    public Field decision() {
        return form.field("decision");
    }

    public Field reason() {
        return form.field("reason");
    }

    /** What a decision is called on the wire, and the permission that it needs. */
    record Decision(String name, String action) {}

    static final List<Decision> DECISIONS = List.of(
            new Decision("REQUEST_CHANGES", "request-changes"),
            new Decision("APPROVE", "approve"),
            new Decision("APPROVE", "approve-second"),
            new Decision("REJECT", "reject"),
            new Decision("RETURN_TO_FIRST", "return-to-first"),
            new Decision("RECUSE", "recuse"),
            new Decision("REASSIGN", "reassign"),
            new Decision("UNDO", "undo"));

    static boolean known(@Nullable String decision) {
        return DECISIONS.stream().anyMatch(d -> d.name().equals(decision));
    }
}
