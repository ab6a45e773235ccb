package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Map;

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
        @Nullable List<Warning> warnings,
        @Nullable String licenceNote,
        @Nullable String gated,
        @Nullable String weightsUrl) {

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
            @Nullable String lowestInput,
            @Nullable String lowestOutput,
            String currency,
            @Nullable String readOn) {}

    /** One value with its source. */
    @TemplateData
    public record Fact(
            String field,
            @Nullable String value,
            String certainty,
            @Nullable String source,
            @Nullable String sourceUrl,
            @Nullable String readOn) {}

    /** A warning that its authors or the portal give, by language. */
    @TemplateData
    public record Warning(
            String key, Map<String, String> text, @Nullable String source) {
        public String in(String language) {
            return text.getOrDefault(language, text.getOrDefault("en", key));
        }
    }
}
