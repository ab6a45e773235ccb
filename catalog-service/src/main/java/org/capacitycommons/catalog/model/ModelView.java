package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model with the sources of its values. Without the order the contract would list the unwrapped ones by hash. */
@JsonPropertyOrder({
    "id",
    "name",
    "developer",
    "tasks",
    "modalities",
    "languages",
    "languagesClaimed",
    "parametersTotal",
    "parametersActive",
    "contextTokens",
    "licence",
    "openness",
    "sectors",
    "released",
    "offers",
    "highlight",
    "facts",
    "warnings",
    "licenceNote",
    "gated",
    "weightsUrl",
    "version",
    "may"
})
public record ModelView(
        @JsonUnwrapped ModelSummary summary,

        @Schema(description = "Each value with its source; several of one field are sources that disagree")
        List<Fact> facts,

        List<Warning> warnings,

        @Schema(description = "What has to be known about the licence, in English") @Nullable
        String licenceNote,

        @Schema(description = "Whether one has to ask before downloading")
        Gated gated,

        @Nullable String weightsUrl,

        @Schema(description = "Counts the changes of the record; also in the ETag", minimum = "0")
        long version,

        @Schema(description = "What the caller may do with it")
        List<String> may) {

    /** One value from one source. */
    public record Fact(
            String field,
            String value,
            Certainty certainty,
            String source,
            @Nullable String sourceUrl,
            @Nullable LocalDate readOn) {}

    /** The same words in each language. */
    public record Words(String en, String fr) {}

    /** Something a reader has to know before using the model. */
    public record Warning(
            String key,
            @Schema(description = "CAUTION or SEVERE") String severity,
            Words text,
            String source,
            @Nullable String sourceUrl) {}

    static ModelView of(Model model, List<Fact> facts, List<Warning> warnings) {
        return new ModelView(
                ModelSummary.of(model),
                facts,
                warnings,
                model.licence().note(),
                model.gated(),
                model.weightsUrl(),
                model.version(),
                List.of());
    }
}
