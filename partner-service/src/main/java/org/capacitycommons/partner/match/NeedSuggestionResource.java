package org.capacitycommons.partner.match;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Needs that an offer answers. */
@Path("/api/v1/offers/{id}/suggestions")
class NeedSuggestionResource {
    private final Suggesting suggesting;
    private final CallerSource callers;

    NeedSuggestionResource(Suggesting suggesting, CallerSource callers) {
        this.suggesting = suggesting;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "suggestNeeds", summary = "Needs that an offer answers, the best first, with reasons")
    public List<Suggesting.NeedSuggestion> list(@RestPath String id) {
        return suggesting.forOffer(id, callers.get());
    }
}
