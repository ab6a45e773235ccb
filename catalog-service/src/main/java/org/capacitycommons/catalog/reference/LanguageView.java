package org.capacitycommons.catalog.reference;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A language with its names. */
public record LanguageView(
        @Schema(description = "ISO 639-1 where there is one, else 639-3", examples = "sw")
        String code,

        @Schema(description = "Its name by language: en, fr, es, pt, ar, zh, ru, sw")
        Map<String, String> names,

        @Schema(description = "As in 'names'; for older clients", deprecated = true)
        String en,

        @Schema(description = "As in 'names'; for older clients", deprecated = true)
        String fr,

        @Schema(description = "Its own name") @JsonProperty("native") @Nullable
        String nativeName) {

    /** A language of which nobody wrote the French name down has its English one there. */
    static LanguageView of(String code, Map<String, String> names, @Nullable String nativeName) {
        String english = names.getOrDefault("en", code);
        return new LanguageView(code, names, english, names.getOrDefault("fr", english), nativeName);
    }
}
