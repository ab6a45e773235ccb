package org.capacitycommons.partner.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.DateText;
import org.capacitycommons.partner.form.TextSafety;

/** An assessment as it is entered. */
@Schema(name = "CapacityInput", description = "How far a nation is in one dimension, in its own judgement.")
record CapacityInput(
        @Schema(description = "0 (nothing yet) to 5", minimum = "0", maximum = "5") @Nullable
        Integer tier,

        @Schema(description = "What the judgement rests on, up to 2,000 characters; published") @Nullable
        String evidence,

        @Schema(description = "The day of the assessment, not in the future", examples = "2026-11-01") @Nullable
        String assessedOn) {

    private static final int HIGHEST = 5;
    private static final int LONGEST_EVIDENCE = 2_000;

    /** The same, after every check. */
    record Checked(int tier, String evidence, LocalDate assessedOn) {}

    Checked check(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (tier == null) {
            errors.add(FieldError.of("tier", "required"));
        } else if (tier < 0 || tier > HIGHEST) {
            errors.add(FieldError.of("tier", "out-of-range", "min", "0", "max", String.valueOf(HIGHEST)));
        }
        problemOf(evidence).ifPresent(errors::add);
        LocalDate day = assessedOn == null ? null : DateText.read(assessedOn).orElse(null);
        if (assessedOn == null || assessedOn.isBlank()) {
            errors.add(FieldError.of("assessedOn", "required"));
        } else if (day == null) {
            errors.add(FieldError.of("assessedOn", "not-a-date"));
        } else if (day.isAfter(today)) {
            errors.add(FieldError.of("assessedOn", "in-the-future"));
        }
        if (tier == null || evidence == null || day == null || !errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
        return new Checked(tier, evidence.strip(), day);
    }

    private static Optional<FieldError> problemOf(@Nullable String evidence) {
        String text = evidence == null ? "" : evidence.strip();
        if (text.isEmpty()) {
            return Optional.of(FieldError.of("evidence", "required"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_EVIDENCE) {
            return Optional.of(FieldError.of("evidence", "too-long", "max", String.valueOf(LONGEST_EVIDENCE)));
        }
        return TextSafety.isUnsafe(text, true)
                ? Optional.of(FieldError.of("evidence", "forbidden-character"))
                : Optional.empty();
    }
}
