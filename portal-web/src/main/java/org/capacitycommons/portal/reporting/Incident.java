package org.capacitycommons.portal.reporting;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** Harm that was done or could have been, as its ministry sees it. */
@TemplateData
record Incident(
        String id,
        long version,
        String kind,
        String harm,
        String severity,
        String reversibility,
        String state,
        String title,
        String summary,
        String happenedOn,
        @Nullable String modelUse,
        @Nullable String correctiveAction,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        String acceptance,
        Instant reportedAt,
        @Nullable Detail detail,
        @Nullable List<String> may) {

    /** What is not for everybody. */
    @TemplateData
    record Detail(String description, @Nullable Long peopleAffected, boolean scaleKnown) {}

    record Told(
            String kind,
            String harm,
            String severity,
            String reversibility,
            String title,
            String summary,
            String description,
            @Nullable String peopleAffected,
            String happenedOn,
            @Nullable String modelUse) {}

    record Step(String action, String correctiveAction) {}

    /** The one step that is open now: {@code MITIGATE}, then {@code RESOLVE}; null where none is. */
    public @Nullable String nextStep() {
        if (may == null) {
            return null;
        }
        if (may.contains("mitigate")) {
            return "MITIGATE";
        }
        return may.contains("resolve") ? "RESOLVE" : null;
    }
}
