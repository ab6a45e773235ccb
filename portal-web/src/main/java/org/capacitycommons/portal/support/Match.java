package org.capacitycommons.portal.support;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** An offer taken up for a need, from the proposal on. */
@TemplateData
public record Match(
        String id,
        long version,
        String state,
        String project,
        String projectTitle,
        int need,
        String offer,
        String offerTitle,
        String kind,
        Offer.Organisation ministry,
        Offer.Organisation partner,
        String quantity,
        @Nullable String currency,
        String proposedBySide,
        String message,
        @Nullable String reason,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        List<String> may) {}
