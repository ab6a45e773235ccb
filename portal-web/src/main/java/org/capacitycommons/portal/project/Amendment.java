package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A change to an approved project that waits to be accepted. */
@TemplateData
record Amendment(
        String id,
        String about,
        String record,
        long version,
        String state,
        String reason,
        @Nullable Changes changes,
        @Nullable List<Change> diff,
        @Nullable String comment,
        @Nullable List<String> may) {

    /** Whole sections of answers, as they are to be. */
    record Changes(@Nullable Map<String, Map<String, List<String>>> answers) {}

    /** One answer before and after. */
    record Change(
            String field,
            @Nullable List<String> before,
            @Nullable List<String> after) {}

    /** An amendment in a list. */
    record Summary(String id, String about, String record, String state) {}

    record Draft(String reason, Changes project) {}

    public boolean may(String action) {
        return may != null && may.contains(action);
    }

    /** The answers of every section that it changes. */
    Map<String, Map<String, List<String>>> answers() {
        return changes == null || changes.answers() == null ? Map.of() : changes.answers();
    }
}
