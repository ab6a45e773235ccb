package org.capacitycommons.partner.incident;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Incidents of a deployment: public in short, in full for its ministry, matched partners and administrators. */
@Path("/api/v1/deployments/{id}/incidents")
class IncidentResource {
    private final Incidents incidents;
    private final CallerSource callers;

    IncidentResource(Incidents incidents, CallerSource callers) {
        this.incidents = incidents;
        this.callers = callers;
    }

    @Schema(description = "The next step of an incident.")
    record IncidentMove(
            @NotNull IncidentMoves.Action action,

            @Schema(description = "What was done, 1 to 4,000 characters; public") @Nullable
            String correctiveAction) {}

    @GET
    @PermitAll
    @Operation(operationId = "listIncidents", summary = "Incidents of a deployment, newest first")
    public Listing<IncidentView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return incidents.page(id, new Parts.Page(cursor, limit), callers.get());
    }

    @GET
    @Path("{part}")
    @PermitAll
    @Operation(operationId = "readIncident", summary = "One incident")
    public RestResponse<IncidentView> read(@RestPath String id, @RestPath String part) {
        return answer(incidents.one(id, part, callers.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(operationId = "reportIncident", summary = "Report harm that was done or could have been")
    public RestResponse<IncidentView> report(@RestPath String id, @NotNull IncidentInput typed) {
        IncidentView incident = incidents.report(id, typed, callers.get());
        return ResponseBuilder.<IncidentView>created(
                        URI.create("/api/v1/deployments/" + id + "/incidents/" + incident.id()))
                .entity(incident)
                .header(HttpHeaders.ETAG, RecordVersion.etag(incident.version()))
                .build();
    }

    @POST
    @Path("{part}/state")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "moveIncident",
            summary = "Say that it is mitigated or resolved, and by what",
            description = "For who reports on the deployment, and \"reported\" again until a report that covers it is"
                    + " accepted. Where nobody reports any more, or ever did, an administrator says it.")
    public RestResponse<IncidentView> move(
            @RestPath String id,
            @RestPath String part,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid IncidentMove typed) {
        return answer(incidents.move(
                id, part, typed.action(), typed.correctiveAction(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<IncidentView> answer(IncidentView incident) {
        return ResponseBuilder.ok(incident)
                .header(HttpHeaders.ETAG, RecordVersion.etag(incident.version()))
                .build();
    }
}
