package org.capacitycommons.partner.changes;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** Answers of open data: sent again only to who does not hold it already. */
public final class Unchanged {
    private Unchanged() {}

    /**
     * @param held the header If-None-Match
     * @param representation what tells this answer from others of the same data, without blanks or quotes
     * @return 304, or the answer with its tag and time
     */
    public static Response or(@Nullable String held, FeedState state, String representation, Object entity) {
        String tag = "W/\"" + representation + "-" + state.mark() + "-" + state.day() + "\"";
        return (holds(held, tag) ? Response.notModified() : Response.ok(entity))
                .header(HttpHeaders.ETAG, tag)
                .lastModified(Date.from(state.changedAt().truncatedTo(ChronoUnit.SECONDS)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static boolean holds(@Nullable String held, String tag) {
        return held != null
                && Arrays.stream(held.split(",", -1)).map(String::strip).anyMatch(tag::equals);
    }
}
