package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.DateText;
import org.capacitycommons.partner.form.NumberText;
import org.capacitycommons.partner.project.ShortText;

/** Checks the fields of one request and collects what is wrong, so that everything is said at once. */
public final class Fields {
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private static final int YEAR_LENGTH = 4;
    private static final int DAY_LENGTH = 10;

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes one complaint. */
    public void complain(String field, String key) {
        errors.add(FieldError.of(field, key));
    }

    /** A text that must be there. */
    public String text(String field, @Nullable String typed, int max) {
        errors.addAll(ShortText.problems(field, typed, max));
        return typed == null ? "" : typed.strip();
    }

    /** One of an enum. */
    public <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> type, E otherwise) {
        for (E option : type.getEnumConstants()) {
            if (option.name().equals(typed)) {
                return option;
            }
        }
        complain(field, typed == null || typed.isBlank() ? "required" : "not-an-option");
        return otherwise;
    }

    /** One of a list. */
    public String choice(String field, @Nullable String typed, List<String> options) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
        } else if (!options.contains(typed)) {
            complain(field, "not-an-option");
        }
        return typed == null ? "" : typed;
    }

    /** An ISO code. */
    public String nation(String field, @Nullable String typed, Set<String> nations) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
        } else if (!nations.contains(typed)) {
            complain(field, "not-a-nation");
        }
        return typed == null ? "" : typed;
    }

    /** A day that must be there. */
    public LocalDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
            return LocalDate.EPOCH;
        }
        return DateText.read(typed).orElseGet(() -> {
            complain(field, "not-a-date");
            return LocalDate.EPOCH;
        });
    }

    /** A year, a month or a day. */
    public String partialDate(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            complain(field, "required");
        } else if (!isPartialDate(text)) {
            complain(field, "not-a-date");
        }
        return text;
    }

    /** A number, in any script. */
    public BigDecimal number(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
            return BigDecimal.ZERO;
        }
        return switch (NumberText.read(typed.strip(), NumberText.Use.MEASURE)) {
            case NumberText.Reading.Exact number -> number.value();
            case NumberText.Reading.Ambiguous two -> {
                errors.add(FieldError.of(field, "ambiguous-number", "a", two.whole(), "b", two.fraction()));
                yield BigDecimal.ZERO;
            }
            case NumberText.Reading.NotANumber _, NumberText.Reading.NotWhole _ -> {
                complain(field, "not-a-number");
                yield BigDecimal.ZERO;
            }
        };
    }

    /** A text that may be left out. */
    public @Nullable String optionalText(String field, @Nullable String typed, int max) {
        return typed == null || typed.isBlank() ? null : text(field, typed, max);
    }

    /** Two days of which the second is not before the first. */
    public void period(String startField, LocalDate start, String endField, LocalDate end) {
        if (errors.isEmpty() && end.isBefore(start)) {
            errors.add(FieldError.of(endField, "before-start", "start", startField));
        }
    }

    /** Something that is over: not after today. */
    public void notAfter(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            complain(field, "in-the-future");
        }
    }

    /** A share of a whole. */
    public void percentage(String field, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.add(FieldError.of(field, "out-of-range", "min", "0", "max", "100"));
        }
    }

    /** Refuses at once what can't be checked further. */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }

    private static boolean isPartialDate(String text) {
        return PARTIAL_DATE.matcher(text).matches()
                && DateText.isYear(Integer.parseInt(text.substring(0, YEAR_LENGTH)))
                && (text.length() < DAY_LENGTH || DateText.read(text).isPresent());
    }
}
