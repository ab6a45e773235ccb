package org.capacitycommons.partner.iati;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Why a public deployment, or a part of one, is not in the export. No date is invented to get it in. */
enum LeftOut {
    /** Nobody stated when it started. */
    NO_START("no-start-date", "Nobody stated when it started."),
    /** Only a year or a month is stated. */
    START_NOT_A_DAY("start-is-not-a-day", "Its start is known by year or month only; the standard asks for a day."),
    /** It is said to have started on a day to come. */
    START_IN_FUTURE("start-in-the-future", "It is said to have started on a day that has not come yet."),
    /** Nobody is named who takes part, and the standard asks for one. */
    NO_PARTICIPANT("no-participant", "Nobody is named who takes part; the standard asks for at least one."),
    /** A budget line or a result of a single day. */
    ONE_DAY("period-of-one-day", "Its period ends on the day on which it starts; the standard asks for a later one."),
    /** A budget line of more than a year. */
    LONGER_THAN_A_YEAR("period-longer-than-a-year", "It plans for more than a year; the standard allows one."),
    /** A budget line with a day of value to come. */
    VALUE_DATE_IN_FUTURE(
            "value-date-in-the-future", "Its day of value has not come; the standard asks for one that has."),
    /** A result of a period that goes on. */
    PERIOD_NOT_OVER("period-not-over", "Its period is not over yet: nothing to come is told as having happened.");

    private static final int LENGTH_OF_A_DAY = 10;

    private final String key;
    private final String reason;

    LeftOut(String key, String reason) {
        this.key = key;
        this.reason = reason;
    }

    /** The reason, or empty for one that may be exported. */
    static Optional<LeftOut> of(@Nullable String startedOn, boolean hasParticipant, LocalDate today) {
        return of(startedOn, today).or(() -> hasParticipant ? Optional.empty() : Optional.of(NO_PARTICIPANT));
    }

    private static Optional<LeftOut> of(@Nullable String startedOn, LocalDate today) {
        if (startedOn == null || startedOn.isBlank()) {
            return Optional.of(NO_START);
        }
        if (startedOn.length() < LENGTH_OF_A_DAY) {
            return Optional.of(START_NOT_A_DAY);
        }
        return LocalDate.parse(startedOn).isAfter(today) ? Optional.of(START_IN_FUTURE) : Optional.empty();
    }

    /** Why a budget line is left out of its activity, or empty. */
    static Optional<LeftOut> ofBudget(LocalDate from, LocalDate to, LocalDate valueOn, LocalDate today) {
        if (!to.isAfter(from)) {
            return Optional.of(ONE_DAY);
        }
        if (!to.isBefore(from.plusYears(1))) {
            return Optional.of(LONGER_THAN_A_YEAR);
        }
        return valueOn.isAfter(today) ? Optional.of(VALUE_DATE_IN_FUTURE) : Optional.empty();
    }

    /** Why a result is left out of its activity, or empty. */
    static Optional<LeftOut> ofResult(LocalDate from, LocalDate to, LocalDate today) {
        if (!to.isAfter(from)) {
            return Optional.of(ONE_DAY);
        }
        return to.isAfter(today) ? Optional.of(PERIOD_NOT_OVER) : Optional.empty();
    }

    String key() {
        return key;
    }

    String reason() {
        return reason;
    }
}
