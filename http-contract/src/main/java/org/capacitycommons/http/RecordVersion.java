package org.capacitycommons.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The version of a record that a writer has read, as it stands in {@code If-Match} and {@code ETag}: {@code "v7"}.
 *
 * @param number counts the changes of the record, from 0
 */
public record RecordVersion(long number) {
    /** What follows the version tells bodies of one version apart and is of no matter to a writer. */
    private static final Pattern FORM = Pattern.compile("\"v(\\d{1,18})(?:-[0-9a-f]{1,64})?\"");

    /** Reads {@code If-Match}: refuses its absence with 428 and another form with 400. */
    public static RecordVersion required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    HttpProblem.PRECONDITION_REQUIRED,
                    "Read the record first and send its ETag as If-Match, so that nobody's work is overwritten.");
        }
        Matcher form = FORM.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "If-Match must be one strong ETag such as \"v7\".");
        }
        return new RecordVersion(Long.parseLong(form.group(1)));
    }

    /** Refuses with 412 when the record has moved on; the answer names its present version. */
    public void mustMatch(long current) {
        if (number != current) {
            throw Refusal.of(
                            HttpProblem.STALE_VERSION,
                            "You read version %d, the record is at version %d now. Read it again and compare."
                                    .formatted(number, current))
                    .with("currentVersion", current);
        }
    }

    public String etag() {
        return etag(number);
    }

    public static String etag(long version) {
        return "\"v" + version + "\"";
    }
}
