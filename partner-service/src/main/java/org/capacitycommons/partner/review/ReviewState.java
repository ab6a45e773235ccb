package org.capacitycommons.partner.review;

import java.util.EnumSet;
import java.util.Set;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

/** Where a review stands. The table in {@link #next()} is the only list of legal moves. */
public enum ReviewState {
    OPEN,
    AWAITING_SECOND,
    DECIDED,
    RECUSED,
    REASSIGNED,
    WITHDRAWN;

    /** Where a review can go from here. */
    public Set<ReviewState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(AWAITING_SECOND, DECIDED, RECUSED, REASSIGNED, WITHDRAWN);
            case AWAITING_SECOND -> EnumSet.of(OPEN, DECIDED, WITHDRAWN);
            case DECIDED -> EnumSet.of(OPEN);
            case RECUSED, REASSIGNED, WITHDRAWN -> EnumSet.noneOf(ReviewState.class);
        };
    }

    ReviewState to(ReviewState target) {
        if (!next().contains(target)) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE, "A review that is %s can't become %s.".formatted(this, target))
                    .with("state", name());
        }
        return target;
    }

    /** Whether nothing can follow. */
    boolean isFinal() {
        return next().isEmpty();
    }

    boolean isRunning() {
        return this == OPEN || this == AWAITING_SECOND;
    }
}
