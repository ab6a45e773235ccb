package org.capacitycommons.catalog.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.address.PublicAddress;
import org.capacitycommons.http.Listing;

/** The change feed. */
@Path("/api/v1")
@Tag(name = "Changes")
@PermitAll
class ChangeResource {
    private static final int MOST_CHANGES = 1000;
    private static final int LATEST = 200;
    private static final String NOW = "now";

    private final ChangeFeed feed;
    private final PublicAddress address;
    private final Clock clock;

    ChangeResource(ChangeFeed feed, PublicAddress address, Clock clock) {
        this.feed = feed;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Path("changes")
    @Operation(
            summary = "What has changed since",
            description = "To keep a copy: ask with after=now, read the exports once, then follow the cursor. Nothing "
                    + "is skipped, something may come twice. A change says which model to read again or what to "
                    + "forget, not what is different. Changes are kept for seven days unless the operator chose "
                    + "otherwise.")
    @APIResponse(responseCode = "200", description = "Changes, oldest first")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    @APIResponse(
            responseCode = "410",
            description = "The changes since are forgotten: start again with after=now (application/problem+json)")
    public RestResponse<ChangePage> changes(
            @Parameter(
                            description =
                                    "The cursor of the page before; 'now' for a marker only; none for all that is kept")
                    @RestQuery
                    @Nullable
                    String after,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "20"))
                    @RestQuery
                    @Nullable
                    Integer limit) {
        int atMost = Listing.limit(limit, MOST_CHANGES);
        ChangePage page;
        if (after == null || after.isBlank()) {
            page = feed.fromTheBeginning(atMost);
        } else {
            page = after.equals(NOW) ? feed.fromNow() : feed.after(after, atMost);
        }
        // Kept answers would make a follower miss what has happened meanwhile.
        return ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("changes.atom")
    @Operation(
            summary = "The latest changes as an Atom feed",
            description = "Newest first, each model once; what is gone stands there as a tombstone (RFC 6721).")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag in If-None-Match")
    public RestResponse<String> atom() {
        Map<String, Change> once = new LinkedHashMap<>();
        feed.latest(LATEST)
                .forEach(change -> once.putIfAbsent(change.model() + change.offer() + change.advisory(), change));
        List<Change> latest = new ArrayList<>(once.values());
        return ResponseBuilder.ok(AtomFeed.of(address.of(""), latest, clock.instant()))
                .header(HttpHeaders.CONTENT_TYPE, AtomFeed.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
