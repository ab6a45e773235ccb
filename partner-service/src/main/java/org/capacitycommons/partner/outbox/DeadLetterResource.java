package org.capacitycommons.partner.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Mail and other errands that could not be delivered. */
@Path("/api/v1/dead-letters")
class DeadLetterResource {
    private final DeadLetters letters;
    private final CallerSource callers;

    DeadLetterResource(DeadLetters letters, CallerSource callers) {
        this.letters = letters;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listDeadLetters", summary = "Errands that were given up, the latest first")
    public Listing<DeadLetters.DeadLetter> list(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return letters.page(cursor, Listing.limit(limit), callers.get().scope());
    }

    @POST
    @Path("{id}/retry")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "retryDeadLetter", summary = "Try one again from the beginning")
    public RestResponse<DeadLetters.DeadLetter> retry(@RestPath String id) {
        Caller caller = callers.get();
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only administrators try a dead letter again.");
        }
        return RestResponse.ok(letters.retry(id, caller));
    }
}
