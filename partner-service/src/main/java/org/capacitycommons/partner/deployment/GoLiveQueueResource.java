package org.capacitycommons.partner.deployment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** The requests of all pilots to go live. */
@Path("/api/v1/go-live-reviews")
class GoLiveQueueResource {
    private final GoLiveQueue queue;
    private final CallerSource callers;

    GoLiveQueueResource(GoLiveQueue queue, CallerSource callers) {
        this.queue = queue;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listGoLiveRequests", summary = "Pilots that ask to go live, the oldest request first")
    public Listing<GoLiveQueue.QueuedRequest> list(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return queue.page(cursor, limit, callers.get());
    }
}
