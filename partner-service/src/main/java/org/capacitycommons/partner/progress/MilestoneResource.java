package org.capacitycommons.partner.progress;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Milestones of a deployment: as open as the deployment; reported by its ministry and matched partners. */
@Path("/api/v1/deployments/{id}/milestones")
class MilestoneResource {
    private final Milestones milestones;
    private final CallerSource callers;

    MilestoneResource(Milestones milestones, CallerSource callers) {
        this.milestones = milestones;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMilestones", summary = "Milestones of a deployment, newest first")
    public Listing<MilestoneView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return milestones.page(id, new Parts.Page(cursor, limit), callers.get());
    }

    @GET
    @Path("{part}")
    @PermitAll
    @Operation(operationId = "readMilestone", summary = "One milestone")
    public RestResponse<MilestoneView> read(@RestPath String id, @RestPath String part) {
        MilestoneView milestone = milestones.one(id, part, callers.get());
        return ResponseBuilder.ok(milestone)
                .header(HttpHeaders.ETAG, RecordVersion.etag(milestone.version()))
                .build();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(operationId = "addMilestone", summary = "Report a planned step")
    public RestResponse<MilestoneView> add(@RestPath String id, @NotNull MilestoneInput typed) {
        MilestoneView milestone = milestones.add(id, typed, callers.get());
        return ResponseBuilder.<MilestoneView>created(
                        URI.create("/api/v1/deployments/" + id + "/milestones/" + milestone.id()))
                .entity(milestone)
                .header(HttpHeaders.ETAG, RecordVersion.etag(milestone.version()))
                .build();
    }

    @PUT
    @Path("{part}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(
            operationId = "changeMilestone",
            summary = "Tell anew where a planned step stands",
            description = "It is \"reported\" again until a report that covers it is accepted.")
    public RestResponse<MilestoneView> change(
            @RestPath String id,
            @RestPath String part,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MilestoneInput typed) {
        MilestoneView milestone = milestones.tell(id, part, typed, RecordVersion.required(ifMatch), callers.get());
        return ResponseBuilder.ok(milestone)
                .header(HttpHeaders.ETAG, RecordVersion.etag(milestone.version()))
                .build();
    }
}
