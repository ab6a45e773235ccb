package org.capacitycommons.partner.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as clients write them: ISO 8601, and of a time that a person of today can mean. */
public final class DateText {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private DateText() {}

    /** The date; empty for any other text, and for years that databases and pages can't hold. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(date -> isYear(date.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether people of today can mean this year. */
    public static boolean isYear(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }
}
