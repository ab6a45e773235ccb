package org.capacitycommons.partner.deployment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a record that no ministry registered comes from. */
@Schema(name = "Source", description = "Where a record that no ministry registered comes from.")
record SourceView(
        @Schema(description = "Kind of source") @Nullable String name,

        @Schema(description = "The first of the addresses") @Nullable
        String url,

        List<String> urls,

        @Schema(description = "When it was read; null when not known") @Nullable
        String readOn,

        @Schema(description = "HIGH, MEDIUM or LOW") @Nullable
        String confidence,

        @Schema(description = "Figures as reported") @Nullable
        String figures,

        @Nullable String note) {}
