package org.capacitycommons.portal.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A model as the catalogue answers it, in a list or on its own. What nobody knows is null. */
@TemplateData
public record Model(
        String id,
        String name,
        Developer developer,
        List<String> tasks,
        List<String> modalities,
        List<String> languages,
        @Nullable Long languagesClaimed,
        @Nullable Long parametersTotal,
        @Nullable Long parametersActive,
        @Nullable Long contextTokens,
        LicenceState licence,
        String openness,
        List<String> sectors,
        @Nullable String released,
        @Nullable Offers offers,
        @Nullable List<Fact> facts,
        @Nullable List<Disagreement> disagreements,
        @Nullable List<Warning> warnings,
        @Nullable List<Advisory> advisories,
        @Nullable Map<String, String> licenceNotes,
        @Nullable String gated,
        @Nullable String weightsUrl) {

    /** A text with the language that it is in. */
    @TemplateData
    public record Note(String text, String lang) {}

    /** What has to be known about the licence, in a language; in English where nobody translated it. */
    public @Nullable Note licenceNote(String language) {
        Map<String, String> notes = licenceNotes == null ? Map.of() : licenceNotes;
        return Stream.of(language, "en")
                .filter(notes::containsKey)
                .findFirst()
                .map(lang -> new Note(notes.getOrDefault(lang, ""), lang))
                .orElse(null);
    }

    /** Who made it. */
    @TemplateData
    public record Developer(String id, String name, List<String> nations) {}

    /** The licence and how sure the catalogue is of it. */
    @TemplateData
    public record LicenceState(
            @Nullable String id, @Nullable String name, String status, String commercialUse) {
        public boolean confirmed() {
            return status.equals("CONFIRMED");
        }
    }

    /** What providers ask for it. */
    @TemplateData
    public record Offers(
            long count,
            @Nullable List<String> kinds,
            @Nullable String lowestInput,
            @Nullable String lowestOutput,
            String currency,
            @Nullable String readOn) {}

    /** One value with its source; what a source no longer says carries the day on which that was seen. */
    @TemplateData
    public record Fact(
            String field,
            @Nullable String value,
            String certainty,
            @Nullable String source,
            @Nullable String sourceUrl,
            @Nullable String readOn,
            @Nullable String stated,
            @Nullable String match,
            @Nullable String since,
            @Nullable String vanishedOn) {
        /** Whether the source names the model, not its repository: then it may speak of another one. */
        public boolean weak() {
            return "WEAK".equals(match);
        }
    }

    /** Sources that contradict each other; the first value is the one shown. */
    @TemplateData
    public record Disagreement(String field, List<Said> values) {}

    /** A value and who says so. */
    @TemplateData
    public record Said(String value, List<String> sources) {}

    /** A warning that its authors or the portal give, by language. */
    @TemplateData
    public record Warning(
            String key,
            Map<String, String> text,
            @Nullable String source,
            @Nullable String sourceUrl) {
        public String in(String language) {
            return text.getOrDefault(language, text.getOrDefault("en", key));
        }

        /** The language in which {@link #in} says it. */
        public String language(String wanted) {
            return text.containsKey(wanted) ? wanted : "en";
        }
    }

    /** What was published against it: what is wrong, and what to do. */
    @TemplateData
    public record Advisory(
            String id,
            String kind,
            String severity,
            String title,
            String text,
            String action,
            boolean allRevisions,
            List<String> revisions,
            String source,
            @Nullable String sourceUrl,
            Instant publishedAt) {}
}
