package org.capacitycommons.partner.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;

/** Incidents of all deployments that the caller may see. */
@Path("/api/v1/incidents")
class IncidentListResource {
    private final IncidentList list;
    private final CallerSource callers;

    IncidentListResource(IncidentList list, CallerSource callers) {
        this.list = list;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAllIncidents",
            summary = "Incidents of all deployments, newest first",
            description = "An administrator's first page asks for state OPEN and severity SEVERE.")
    public Listing<IncidentView> list(
            @Parameter(description = "OPEN, MITIGATED or RESOLVED") @RestQuery @Nullable String state,
            @Parameter(description = "LOW, MODERATE or SEVERE") @RestQuery @Nullable String severity,
            @Parameter(description = "ISO 3166-1 alpha-2") @RestQuery @Nullable String nation,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return list.page(new IncidentList.Asked(state, severity, nation), new Parts.Page(cursor, limit), callers.get());
    }
}
