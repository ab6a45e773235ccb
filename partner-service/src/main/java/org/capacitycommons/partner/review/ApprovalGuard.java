package org.capacitycommons.partner.review;

import java.time.LocalDate;
import java.util.List;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

/** What has to be there before a decision of a review. */
final class ApprovalGuard {
    private ApprovalGuard() {}

    /** The items on which no approval can rest yet: open, not met without a condition, left out without a reason. */
    static List<String> missing(List<Mark> marks) {
        return marks.stream().filter(mark -> !mark.isAnswered()).map(Mark::item).toList();
    }

    /** Refuses an approval while an item is open, or a condition is due before it is asked for. */
    static void mustBeComplete(List<Mark> marks, LocalDate today) {
        List<String> missing = missing(marks);
        if (!missing.isEmpty()) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "Every item needs an answer, each 'not met' a condition with owner and date, and each 'not "
                                    + "applicable' a reason.")
                    .with("missing", missing);
        }
        List<String> late = marks.stream()
                .filter(mark -> mark.verdict() == Verdict.NOT_MET
                        && mark.condition() != null
                        && mark.condition().dueOn() != null
                        && mark.condition().dueOn().isBefore(today))
                .map(Mark::item)
                .toList();
        if (!late.isEmpty()) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "A condition can't be due before it is asked for.")
                    .with("missing", late);
        }
    }

    /** Refuses a return without a word on what has to change. */
    static void mustHaveComments(List<Comment> comments) {
        if (comments.isEmpty()) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "Say at least once, at a section, what has to change.")
                    .with("missing", List.of("comment"));
        }
    }
}
