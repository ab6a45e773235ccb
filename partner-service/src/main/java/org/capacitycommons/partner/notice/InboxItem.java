package org.capacitycommons.partner.notice;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that a person was told. */
@Schema(description = "One thing that the caller was told.")
record InboxItem(
        @Schema(examples = "4711") String id,

        @Schema(
                description = "What happened; stable, for those who write words of their own",
                examples = "project-approved")
        String kind,

        @Schema(description = "The record it is about", examples = "project/P-1042")
        String record,

        @Schema(description = "What the record was called then")
        String title,

        @Schema(description = "The same in words, by language: en, fr, es, pt, ar, zh, ru, sw")
        Map<String, String> text,

        @Schema(description = "As 'text' in English; for older clients", deprecated = true)
        String textEn,

        @Schema(description = "As 'text' in French; for older clients", deprecated = true)
        String textFr,

        Instant at,

        @Schema(description = "When it was marked as read; null while it was not") @Nullable
        Instant readAt) {}
