package org.capacitycommons.portal.inbox;

import java.time.Instant;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Words;

/** One thing that the visitor was told. */
@TemplateData
public record Notice(
        String id,
        String kind,
        String record,
        String title,
        Map<String, String> text,
        Instant at,
        @Nullable Instant readAt) {

    public boolean isNew() {
        return readAt == null;
    }

    /** What happened, in the words of the page; in those of the service where a kind is younger than this portal. */
    public String text(Words words) {
        String key = "my.notice." + kind;
        return words.find(key).isPresent()
                ? words.say(key, title)
                : text.getOrDefault(words.language().code(), title);
    }

    /** Where the record stands, without the language; null where the portal has no page for it. */
    public @Nullable String path() {
        String id = record.substring(record.indexOf('/') + 1);
        return switch (kind) {
            case "project-submitted", "review-waiting", "review-overdue" -> "/reviews/" + id;
            case "project-returned", "project-approved", "project-rejected" -> "/my/projects/" + id;
            case "advisory-alert", "report-returned" -> "/my/deployments/" + id;
            case "incident-severe", "alert-unacknowledged" -> "/deployments/" + id;
            case "organisation-verified" -> "/my/organisation";
            case "member-joined" -> "/my/team";
            default -> null;
        };
    }
}
