package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.advisory.AdvisoryView;
import org.capacitycommons.catalog.words.Texts;

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
    "disagreements",
    "warnings",
    "advisories",
    "licenceNote",
    "licenceNotes",
    "gated",
    "weightsUrl",
    "version",
    "may"
})
public record ModelView(
        @JsonUnwrapped ModelSummary summary,

        @Schema(description = "Each value with its source; several of one field are sources that disagree")
        List<Fact> facts,

        @Schema(description = "Where sources contradict each other; numbers that agree when rounded do not")
        List<Disagreement> disagreements,

        List<Warning> warnings,

        @Schema(description = "Advisories that hold for it, the most severe first")
        List<AdvisoryView> advisories,

        @Schema(description = "What has to be known about the licence, in English") @Nullable
        String licenceNote,

        @Schema(description = "The same by language: en, fr, es, pt, ar, zh, ru, sw; empty without a note")
        Map<String, String> licenceNotes,

        @Schema(description = "Whether one has to ask before downloading")
        Gated gated,

        @Nullable String weightsUrl,

        @Schema(description = "Counts the changes of the record; also in the ETag", minimum = "0")
        long version,

        @Schema(description = "What the caller may do with it: edit, merge, publish-advisory, propose-correction")
        List<String> may) {

    private static final Texts NOTES = Texts.on("licence-notes");

    /** One value from one source. */
    public record Fact(
            String field,
            String value,
            Certainty certainty,
            String source,
            @Nullable String sourceUrl,
            @Nullable LocalDate readOn,

            @Schema(description = "curated, or the id of the feed")
            String feed,

            @Schema(description = "As the source writes it, where that differs") @Nullable
            String stated,

            @Schema(description = "WEAK: the source names the model, not its repository; then never shown as the value")
            FactMatch match,

            @Schema(description = "First day it was read; null: before that was noted") @Nullable
            LocalDate since,

            @Schema(description = "Since when the source no longer says so") @Nullable
            LocalDate vanishedOn) {

        static Fact of(StoredFact fact) {
            return new Fact(
                    fact.field(),
                    fact.value(),
                    fact.certainty(),
                    fact.source(),
                    fact.sourceUrl(),
                    fact.readOn(),
                    fact.feed(),
                    fact.stated(),
                    fact.match(),
                    fact.since(),
                    fact.vanishedOn());
        }
    }

    /** Something a reader has to know before using the model. */
    public record Warning(
            String key,
            @Schema(description = "CAUTION or SEVERE") String severity,

            @Schema(description = "By language: en, fr, es, pt, ar, zh, ru, sw")
            Map<String, String> text,

            String source,
            @Nullable String sourceUrl) {}

    static ModelView of(
            Model model,
            List<StoredFact> facts,
            List<Disagreement> disagreements,
            List<Warning> warnings,
            List<AdvisoryView> advisories,
            List<String> may) {
        String note = model.licence().note();
        return new ModelView(
                ModelSummary.of(model),
                facts.stream().map(Fact::of).toList(),
                disagreements,
                warnings,
                advisories,
                note,
                note == null ? Map.of() : NOTES.ofSentence(note),
                model.gated(),
                model.weightsUrl(),
                model.version(),
                may);
    }
}
