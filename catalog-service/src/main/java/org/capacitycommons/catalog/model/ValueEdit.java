package org.capacitycommons.catalog.model;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value of a model as a person states it, with where it was read. */
public record ValueEdit(
        @Schema(
                description = "One of parametersTotal, parametersActive, contextTokens, languages, languagesClaimed,"
                        + " modalities, tasks, sectors, released, licence, openness, gated",
                examples = "contextTokens")
        @NotNull
        String field,

        @Schema(
                description =
                        "As text: a whole number, a list with commas, a year, month or day, the id of a licence or"
                                + " NONE_STATED, or one of the choices. Null: nothing is curated any more, and what other"
                                + " sources say is shown",
                examples = "32768",
                maxLength = 4000)
        @Nullable
        String value,

        @Schema(description = "Where it was read", maxLength = 500) @Nullable
        String source,

        @Schema(description = "Address on the web", maxLength = 2000) @Nullable
        String sourceUrl,

        @Schema(description = "The day on which it was read; without it: today") @Nullable
        LocalDate readOn) {}
