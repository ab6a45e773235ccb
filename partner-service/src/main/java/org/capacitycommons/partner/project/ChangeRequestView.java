package org.capacitycommons.partner.project;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** What a reviewer wants changed, and the ministry's answer. */
@Schema(name = "ChangeRequest", description = "What a reviewer wants changed in one section.")
record ChangeRequestView(
        @Schema(description = "Number within the project") int id,
        int round,
        String section,
        String text,
        Person askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
