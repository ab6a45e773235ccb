package org.capacitycommons.partner.review;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApprovalGuardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void approval_restsOnAnsweredItemsOnly() {
        List<Mark> marks = List.of(
                Mark.open("still-open"),
                new Mark("met", Verdict.MET, "", null),
                new Mark("not-met-without-condition", Verdict.NOT_MET, "Missing.", null),
                new Mark("not-met-without-date", Verdict.NOT_MET, "", new Mark.Demand("Do it", "Unit", null)),
                new Mark("not-met", Verdict.NOT_MET, "", new Mark.Demand("Do it", "Unit", TODAY)),
                new Mark("left-out-without-reason", Verdict.NOT_APPLICABLE, " ", null),
                new Mark("left-out", Verdict.NOT_APPLICABLE, "No children use it.", null));

        assertThat(ApprovalGuard.missing(marks))
                .containsExactly(
                        "still-open", "not-met-without-condition", "not-met-without-date", "left-out-without-reason");
    }

    @Test
    void condition_cannotBeDueBeforeItIsAskedFor() {
        Mark today = new Mark("item", Verdict.NOT_MET, "", new Mark.Demand("Do it", "Unit", TODAY));
        Mark yesterday = new Mark("item", Verdict.NOT_MET, "", new Mark.Demand("Do it", "Unit", TODAY.minusDays(1)));

        assertThatCode(() -> ApprovalGuard.mustBeComplete(List.of(today), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ApprovalGuard.mustBeComplete(List.of(yesterday), TODAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void return_needsAComment() {
        assertThatThrownBy(() -> ApprovalGuard.mustHaveComments(List.of())).isInstanceOf(Refusal.class);
        assertThatCode(() -> ApprovalGuard.mustHaveComments(List.of(new Comment("data", "Say more."))))
                .doesNotThrowAnyException();
    }
}
