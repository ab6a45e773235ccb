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
import org.capacitycommons.partner.words.Language;

/** Whom to invite. */
@Schema(description = "Whom to invite.")
record NewInvitation(
        @Schema(examples = "wanjiru@kilimo.example") @Nullable
        String email,

        @Schema(description = "EDITOR or SUBMITTER") @Nullable
        String role,

        @Schema(description = "Language of the letter: en, fr, es, pt, ar, zh, ru or sw; en unless said") @Nullable
        String language) {

    /** No line ends and nothing that a mail header could be split by. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,20}");

    String cleanEmail() {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    String languageOrEnglish() {
        return language == null ? Language.EN.code() : language;
    }

    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (cleanEmail().isEmpty()) {
            errors.add(FieldError.of("email", "required"));
        } else if (!ADDRESS.matcher(cleanEmail()).matches()) {
            errors.add(FieldError.of("email", "malformed"));
        }
        if (Language.of(languageOrEnglish()).isEmpty()) {
            errors.add(FieldError.of("language", "not-an-option"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }
}
