package org.capacitycommons.catalog.model;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin decided where sources disagree. */
record FactDecision(
        @Schema(description = "The value that is shown; null: the decision was undone") @Nullable
        String value,

        String reason,

        @Schema(description = "Counts the decisions; also in the ETag, for If-Match", minimum = "1")
        long version,

        @Schema(description = "Whether the sources still say what they said when it was decided")
        boolean rests,

        @Schema(description = "Stable id of who decided") String decidedBy,

        Instant decidedAt) {

    /** Whether nobody has to look at it again. */
    boolean settles() {
        return value != null && rests;
    }

    /** What the feeds say of a field, in a form that is the same as long as they say the same. */
    static List<String> said(List<StoredFact> facts, FactField field) {
        return facts.stream()
                .filter(fact -> fact.isPresent() && !fact.isCurated())
                .filter(fact -> fact.field().equals(field.wire()))
                .map(fact -> String.join("/", fact.feed(), fact.record(), fact.value()))
                .distinct()
                .sorted()
                .toList();
    }
}
