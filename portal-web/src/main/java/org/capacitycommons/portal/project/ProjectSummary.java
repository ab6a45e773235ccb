package org.capacitycommons.portal.project;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A project in a list. */
@TemplateData
public record ProjectSummary(
        String id,
        String title,
        String nation,
        String sector,
        String state,
        @Nullable String riskTier,
        Project.Organisation organisation,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Reviewer reviewer,
        @Nullable Long ageDays,
        @Nullable String escalation,
        List<String> may) {

    /** Who judges it. */
    @TemplateData
    public record Reviewer(String subject, String name) {}
}
