package org.capacitycommons.portal.incident;

import java.time.Instant;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** An incident as the partner service answers it: in short for anybody, with its detail for those who may read it. */
@TemplateData
public record Incident(
        String id,
        String deployment,
        String nation,
        String kind,
        String harm,
        String severity,
        String reversibility,
        String state,
        String title,
        String summary,
        String happenedOn,
        @Nullable String correctiveAction,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        String acceptance,
        Instant reportedAt,
        @Nullable Detail detail) {

    /** What only those read who may read all of it. */
    @TemplateData
    public record Detail(String description, @Nullable Long peopleAffected, boolean scaleKnown) {}

    /** Whether its harm goes on, as far as anybody has said. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Whether it stands out wherever it is named. */
    public boolean loud() {
        return !state.equals("RESOLVED") && severity.equals("SEVERE");
    }
}
