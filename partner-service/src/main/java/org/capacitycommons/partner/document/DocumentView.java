package org.capacitycommons.partner.document;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document of a deployment. */
@Schema(name = "Document", description = "A document of a deployment.")
record DocumentView(
        @Schema(examples = "DO-61") String id,
        String deployment,
        String title,
        String language,

        @Schema(description = "Code of the IATI list DocumentCategory")
        String category,

        Document.Kind kind,
        Audience audience,

        @Schema(description = "Null for a file that is kept here") @Nullable
        String url,

        @Schema(description = "As its content says; text/html for a link")
        String mediaType,

        @Schema(description = "Null for a link") @Nullable Long sizeBytes,

        @Schema(description = "Of the content; null for a link") @Nullable
        String sha256,

        Instant addedAt,

        @Schema(description = "When it was taken out; null for what stands") @Nullable
        Instant endedAt,

        @Schema(description = "What is open to the caller now: end")
        List<String> may) {}
