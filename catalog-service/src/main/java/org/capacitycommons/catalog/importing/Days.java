package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Reads days that callers state. */
@Singleton
class Days {
    private static final String FIELD = "readOn";

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** A day that is not in the future, or null where none is stated. */
    @Nullable
    LocalDate past(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        LocalDate day = parsed(stated);
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw refused("in-future");
        }
        return day;
    }

    private static LocalDate parsed(String stated) {
        try {
            return LocalDate.parse(stated);
        } catch (DateTimeParseException _) {
            throw refused("not-a-date");
        }
    }

    private static Refusal refused(String key) {
        return Refusal.of(HttpProblem.VALIDATION, "readOn must be a day such as 2026-05-12, not after today.")
                .at(FieldError.of(FIELD, key));
    }
}
