package org.capacitycommons.catalog.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A language with its names. */
public record LanguageView(
        @Schema(description = "ISO 639-1 where there is one, else 639-3", examples = "sw")
        String code,

        @Schema(description = "English name") String en,
        @Schema(description = "French name") String fr,

        @Schema(description = "Its own name") @JsonProperty("native") @Nullable
        String nativeName) {}
