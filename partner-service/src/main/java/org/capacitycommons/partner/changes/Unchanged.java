package org.capacitycommons.partner.changes;

import java.time.temporal.ChronoUnit;
import java.util.Date;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** Answers of open data: sent again only to who does not hold it already. */
public final class Unchanged {
    private Unchanged() {}

    /**
     * @param representation what tells this answer from others of the same data, without blanks or quotes
     * @return 304, or the answer with its tag and time
     */
    public static Response or(Request request, FeedState state, String representation, Object entity) {
        EntityTag tag = new EntityTag(representation + "-" + state.mark() + "-" + state.day(), true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(entity) : unchanged;
        return answer.tag(tag)
                .lastModified(Date.from(state.changedAt().truncatedTo(ChronoUnit.SECONDS)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
