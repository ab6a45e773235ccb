package org.capacitycommons.partner.project;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Person;

/** What a list needs of a project: not its answers. */
record ProjectRow(
        String id,
        String title,
        String nation,
        String sector,
        ProjectState state,
        RiskTier riskTier,
        String organisation,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable String reviewer,
        @Nullable String reviewerName,
        @Nullable String decidedBy,
        Instant savedAt,
        @Nullable Instant decidedAt) {

    static final String COLUMNS = "p.id, p.title, p.nation, p.sector, p.state, p.riskTier, p.organisation, p.updatedAt,"
            + " p.submittedAt, p.reviewer, p.reviewerName, p.decidedBy, p.savedAt, p.decidedAt";

    boolean wasWrittenAfterDecision() {
        return Project.wasWrittenAfterDecision(savedAt, decidedAt);
    }

    @Nullable
    Person reviewedBy() {
        return reviewer == null || reviewerName == null ? null : new Person(reviewer, reviewerName);
    }
}
