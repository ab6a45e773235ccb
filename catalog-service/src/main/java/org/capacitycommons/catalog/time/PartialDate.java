package org.capacitycommons.catalog.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates as sources state them: a year, a month or a day, each in the calendar. */
public final class PartialDate {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final String FIRST = "-01-01";
    private static final int DAY_LENGTH = "2025-01-01".length();

    private PartialDate() {}

    /** Whether a text is a date; a day that its month does not have is none. */
    public static boolean isOne(@Nullable String text) {
        return firstDay(text).isPresent();
    }

    /** The first day that is meant; empty where the text is no date. */
    public static Optional<LocalDate> firstDay(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse((text + FIRST).substring(0, DAY_LENGTH)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
