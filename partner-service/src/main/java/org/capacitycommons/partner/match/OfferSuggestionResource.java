package org.capacitycommons.partner.match;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Open offers for the needs of an approved project. */
@Path("/api/v1/projects/{id}/suggestions")
class OfferSuggestionResource {
    private final Suggesting suggesting;
    private final CallerSource callers;

    OfferSuggestionResource(Suggesting suggesting, CallerSource callers) {
        this.suggesting = suggesting;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "suggestOffers",
            summary = "Open offers for the needs of an approved project, the best first, with reasons")
    public List<Suggesting.OfferSuggestion> list(@RestPath String id) {
        return suggesting.forProject(id, callers.get());
    }
}
