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
final class Fields {
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private static final int YEAR_LENGTH = 4;
    private static final int DAY_LENGTH = 10;

    private final List<FieldError> errors = new ArrayList<>();

    void complain(String field, String key) {
        errors.add(FieldError.of(field, key));
    }

    String text(String field, @Nullable String typed, int max) {
        errors.addAll(ShortText.problems(field, typed, max));
        return typed == null ? "" : typed.strip();
    }

    <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> type, E otherwise) {
        for (E option : type.getEnumConstants()) {
            if (option.name().equals(typed)) {
                return option;
            }
        }
        complain(field, typed == null || typed.isBlank() ? "required" : "not-an-option");
        return otherwise;
    }

    String choice(String field, @Nullable String typed, List<String> options) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
        } else if (!options.contains(typed)) {
            complain(field, "not-an-option");
        }
        return typed == null ? "" : typed;
    }

    String nation(String field, @Nullable String typed, Set<String> nations) {
        if (typed == null || typed.isBlank()) {
            complain(field, "required");
        } else if (!nations.contains(typed)) {
            complain(field, "not-a-nation");
        }
        return typed == null ? "" : typed;
    }

    LocalDate date(String field, @Nullable String typed) {
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
    String partialDate(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            complain(field, "required");
        } else if (!isPartialDate(text)) {
            complain(field, "not-a-date");
        }
        return text;
    }

    BigDecimal number(String field, @Nullable String typed) {
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

    void refuse() {
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
