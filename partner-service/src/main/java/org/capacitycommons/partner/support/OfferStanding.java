package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How an offer stands on a day.
 *
 * @param closing why it is closed; null while it is not
 * @param left how much of it nobody has taken up
 */
public record OfferStanding(OfferState state, @Nullable Closing closing, BigDecimal left) {

    /**
     * Works the standing out. Time and capacity close an offer by themselves: nothing has to run at midnight, and room
     * that a withdrawn match gives back opens it again.
     *
     * @param recorded as its partner left it
     * @param openUntil the last day on which it can be taken up
     */
    static OfferStanding of(
            OfferState recorded, LocalDate openUntil, BigDecimal capacity, BigDecimal reserved, LocalDate today) {
        BigDecimal left = capacity.subtract(reserved);
        return switch (recorded) {
            case DRAFT -> new OfferStanding(OfferState.DRAFT, null, left);
            case CLOSED -> new OfferStanding(OfferState.CLOSED, Closing.BY_HAND, left);
            case OPEN -> {
                if (today.isAfter(openUntil)) {
                    yield new OfferStanding(OfferState.CLOSED, Closing.BY_DATE, left);
                }
                yield left.signum() > 0
                        ? new OfferStanding(OfferState.OPEN, null, left)
                        : new OfferStanding(OfferState.CLOSED, Closing.USED_UP, left);
            }
        };
    }
}
