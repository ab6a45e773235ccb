package org.capacitycommons.partner.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.form.TextSafety;

/** What a ministry types before there is a draft. Nation and organisation come from its token. */
@Schema(description = "What a draft starts with; nation and organisation come from the token.")
record NewProject(
        @Schema(description = "A working title, 1 to 120 characters")
        String title,

        @Schema(examples = "AGRICULTURE") String sector,

        @Schema(description = "Language in which it will be described", examples = "en")
        String language) {

    private static final int LONGEST_TITLE = 120;

    NewProject(@Nullable String title, @Nullable String sector, @Nullable String language) {
        this.title = title == null ? "" : title;
        this.sector = sector == null ? "" : sector;
        this.language = language == null ? "" : language;
    }

    String cleanTitle() {
        return Normalizer.normalize(title, Normalizer.Form.NFC).strip();
    }

    void check(RegistrationForm form) {
        List<FieldError> errors = new ArrayList<>();
        String clean = cleanTitle();
        if (clean.isEmpty()) {
            errors.add(FieldError.of("title", "required"));
        } else if (clean.codePointCount(0, clean.length()) > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "too-long", "max", String.valueOf(LONGEST_TITLE)));
        } else if (TextSafety.isUnsafe(clean, false)) {
            errors.add(FieldError.of("title", "forbidden-character"));
        }
        check("sector", sector, form.sectors(), errors);
        check("language", language, form.languages(), errors);
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }

    private static void check(String field, String value, List<String> options, List<FieldError> errors) {
        if (value.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (!options.contains(value)) {
            errors.add(FieldError.of(field, "not-an-option"));
        }
    }

    /** The same facts as answers of the form, so that nothing is typed twice. */
    Map<String, List<String>> firstAnswers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("title", List.of(cleanTitle()));
        answers.put("summaryLanguage", List.of(language));
        answers.put("sector", List.of(sector));
        return answers;
    }
}
