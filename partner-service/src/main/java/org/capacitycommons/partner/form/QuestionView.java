package org.capacitycommons.partner.form;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question in the form in which it is kept in the file and sent to pages: flat, with only what applies filled in. */
@Schema(name = "Question", description = "One question of the registration form; members that do not apply are null.")
record QuestionView(
        @Schema(examples = "leadName") String id,

        @Schema(
                description = "TEXT, LONG_TEXT, EMAIL, PHONE, CHOICE, CHOICES, INTEGER, DECIMAL, MONEY_AMOUNT, "
                        + "CURRENCY, NATION, MONTH, DATE, LANGUAGES, MODEL or URL")
        String kind,

        @Schema(description = "Where a condition shows the question, it is required only when shown")
        boolean required,

        @Nullable Integer minLength,

        @Schema(description = "What is accepted at submission") @Nullable
        Integer maxLength,

        @Schema(description = "What a draft may hold, so that pasted text is not cut")
        int hardMaxLength,

        @Nullable String min,

        @Nullable String max,

        @Schema(description = "Whether the word 'unknown' is an answer")
        boolean unknownAllowed,

        @Nullable List<String> options,
        @Nullable Integer minChoices,
        @Nullable Integer maxChoices,

        @Nullable Group group,

        @Schema(description = "Shown only while this holds") @Nullable
        Condition onlyFor,

        @JsonProperty("requiredFor") @Schema(description = "Shown always, required while this holds") @Nullable
        Condition requiredFor) {}
