package org.capacitycommons.partner.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.TextSafety;

/** A text that somebody must give beside the form: a reason, an answer, a name. */
public final class ShortText {
    private ShortText() {}

    /** The text without blanks around it; refuses at the field what is missing, too long or unsafe. */
    public static String required(String field, @Nullable String typed, int max) {
        String text = typed == null ? "" : typed.strip();
        List<FieldError> errors = problems(field, text, max);
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
        return text;
    }

    /** What is wrong with a text that is required. */
    public static List<FieldError> problems(String field, @Nullable String typed, int max) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return List.of(FieldError.of(field, "required"));
        }
        if (text.codePointCount(0, text.length()) > max) {
            return List.of(FieldError.of(field, "too-long", "max", String.valueOf(max)));
        }
        return TextSafety.isUnsafe(text, true) ? List.of(FieldError.of(field, "forbidden-character")) : List.of();
    }
}
