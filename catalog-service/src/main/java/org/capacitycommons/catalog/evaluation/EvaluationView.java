package org.capacitycommons.catalog.evaluation;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.FactMatch;

/** A published score. Scores of different benchmarks, variants or dates are not comparable. */
public record EvaluationView(
        String benchmark,

        @Schema(description = "Language it was evaluated in, as in /languages; null when not said") @Nullable
        String language,

        @Schema(description = "What the score counts", examples = "percent correct") @Nullable
        String metric,

        @Schema(description = "Digits or words exactly as published")
        String score,

        @Schema(description = "Task, harness, part of the dataset and so on") @Nullable
        String variant,

        @Schema(description = "Who evaluated; null when not said") @Nullable
        String evaluatedBy,

        @Schema(description = "Year, month or day; null when not said") @Nullable
        String evaluatedOn,

        String source,
        @Nullable String sourceUrl,

        @Schema(description = "WEAK: the source names the model, not its repository")
        FactMatch match,

        @Schema(description = "First day this catalogue read it")
        LocalDate since,

        @Schema(description = "Since when the source no longer says so") @Nullable
        LocalDate vanishedOn) {}
