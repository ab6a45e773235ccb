package org.capacitycommons.partner.notice;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;

/** The caller's own inbox. */
@Path("/api/v1/inbox")
class InboxResource {
    private final Inbox inbox;
    private final CallerSource callers;

    InboxResource(Inbox inbox, CallerSource callers) {
        this.inbox = inbox;
        this.callers = callers;
    }

    @Schema(description = "How much waits to be read.")
    record Unread(@Schema(minimum = "0") long unread) {}

    @Schema(description = "What was read.")
    record Reading(
            @Schema(description = "Ids of items, at most 100; null for everything") @Nullable @Size(max = 100)
            List<String> items) {}

    @GET
    @Authenticated
    @Operation(operationId = "readInbox", summary = "What the caller was told, the newest first")
    public Listing<InboxItem> read(
            @RestQuery @DefaultValue("false") @Parameter(description = "Only what was not read yet") boolean unread,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return inbox.page(unread, cursor, Listing.limit(limit), callers.get());
    }

    @GET
    @Path("unread")
    @Authenticated
    @Operation(operationId = "countUnread", summary = "How much the caller has not read yet")
    public Unread unread() {
        return new Unread(inbox.count(true, callers.get()));
    }

    @POST
    @Path("reading")
    @Idempotent
    @Authenticated
    @Operation(operationId = "markInboxRead", summary = "Mark items as read, or all; ids of others are passed over")
    public RestResponse<Unread> markRead(@NotNull @jakarta.validation.Valid Reading reading) {
        Caller caller = callers.get();
        inbox.markRead(reading.items(), caller);
        return RestResponse.ok(new Unread(inbox.count(true, caller)));
    }
}
