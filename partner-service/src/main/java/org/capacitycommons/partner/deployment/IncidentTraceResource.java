package org.capacitycommons.partner.deployment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.capacitycommons.partner.security.CallerSource;

/** From an incident to model to every other deployment of that revision, in one call. */
@Path("/api/v1/incidents/{id}/trace")
class IncidentTraceResource {
    private final IncidentTracing tracing;
    private final CallerSource callers;

    IncidentTraceResource(IncidentTracing tracing, CallerSource callers) {
        this.tracing = tracing;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "traceIncident",
            summary = "The revisions behind an incident, and every other deployment that runs them now")
    public IncidentTrace trace(@RestPath String id) {
        return tracing.required(id, callers.get().scope());
    }
}
