package org.capacitycommons.partner.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Whom to invite. */
@Schema(description = "Whom to invite.")
record NewInvitation(
        @Schema(examples = "wanjiru@kilimo.example") @Nullable
        String email,

        @Schema(description = "EDITOR or SUBMITTER") @Nullable
        String role,

        @Schema(description = "Language of the letter: en or fr; en unless said") @Nullable
        String language) {

    /** No line ends and nothing that a mail header could be split by. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,20}");

    String cleanEmail() {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    String languageOrEnglish() {
        return language == null ? "en" : language;
    }

    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (cleanEmail().isEmpty()) {
            errors.add(FieldError.of("email", "required"));
        } else if (!ADDRESS.matcher(cleanEmail()).matches()) {
            errors.add(FieldError.of("email", "malformed"));
        }
        if (!languageOrEnglish().matches("en|fr")) {
            errors.add(FieldError.of("language", "not-an-option"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }
}
