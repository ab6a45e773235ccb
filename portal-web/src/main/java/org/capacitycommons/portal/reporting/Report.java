package org.capacitycommons.portal.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A progress or closing report of a deployment. */
@TemplateData
record Report(
        int number,
        long version,
        String kind,
        String state,
        String periodStart,
        String periodEnd,
        String language,
        String text,
        @Nullable List<String> covers,
        @Nullable List<Comment> comments,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable List<String> may) {

    /** What an administrator wants to have changed, and what the ministry answers. */
    @TemplateData
    record Comment(
            int number, String text, String by, @Nullable String answer) {}

    record Draft(
            @Nullable String kind,
            String periodStart,
            String periodEnd,
            String language,
            String text,
            List<String> covers,
            Map<String, String> answers) {}

    public boolean may(String action) {
        return may != null && may.contains(action);
    }

    public List<Comment> knownComments() {
        return comments == null ? List.of() : comments;
    }

    public List<String> covered() {
        return covers == null ? List.of() : covers;
    }
}
