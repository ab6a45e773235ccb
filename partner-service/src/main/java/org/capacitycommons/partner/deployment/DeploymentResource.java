package org.capacitycommons.partner.deployment;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Deployments: public from PILOT on, planned by their ministries. */
@Path("/api/v1/deployments")
class DeploymentResource {
    private final DeploymentList list;
    private final DeploymentReading reading;
    private final Opening opening;
    private final Planning planning;
    private final Staging staging;
    private final Participants participants;
    private final Confirming confirming;
    private final Cooperating cooperating;
    private final CallerSource callers;

    DeploymentResource(
            DeploymentList list,
            DeploymentReading reading,
            Opening opening,
            Planning planning,
            Staging staging,
            Participants participants,
            Confirming confirming,
            Cooperating cooperating,
            CallerSource callers) {
        this.list = list;
        this.reading = reading;
        this.opening = opening;
        this.planning = planning;
        this.staging = staging;
        this.participants = participants;
        this.confirming = confirming;
        this.cooperating = cooperating;
        this.callers = callers;
    }

    @Schema(description = "The approved project that starts.")
    record NewDeployment(
            @Schema(examples = "P-1042") @Nullable String project) {}

    @Schema(description = "Where a deployment shall move.")
    record StageMove(
            @NotNull Stage to,

            @Schema(description = "Required for CANCELLED, SUSPENDED and the way back") @Nullable
            String reason) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDeployments", summary = "Deployments; planned ones only to their ministry")
    public DeploymentPage list(@BeanParam DeploymentQuery query) {
        return list.page(query, callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "openDeployment", summary = "Start the deployment of an approved project")
    public RestResponse<DeploymentView> open(@NotNull NewDeployment typed) {
        return created(opening.open(typed.project(), callers.get()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readDeployment", summary = "One deployment")
    public RestResponse<DeploymentView> read(@RestPath String id) {
        return answer(reading.read(id, callers.get()));
    }

    @POST
    @Path("{id}/sites")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "addSite", summary = "Say where it runs or is used")
    public RestResponse<DeploymentView> addSite(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull SiteInput typed) {
        return created(planning.addSite(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/model-uses")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "addModelUse", summary = "Say which revision of which model it runs")
    public RestResponse<DeploymentView> addModelUse(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ModelUseInput typed) {
        return created(planning.addModelUse(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/indicators")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "addIndicator", summary = "Say what is measured")
    public RestResponse<DeploymentView> addIndicator(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull IndicatorInput typed) {
        return created(planning.addIndicator(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/stage")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.ADMIN})
    @Operation(operationId = "moveDeployment", summary = "Move it to another stage")
    public RestResponse<DeploymentView> move(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StageMove typed) {
        return answer(staging.move(id, typed.to(), typed.reason(), RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/participants")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "addParticipant", summary = "Say which organisation takes part, and in which role")
    public RestResponse<DeploymentView> addParticipant(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ParticipantInput typed) {
        return created(participants.add(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/participants/{part}/end")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "endParticipant", summary = "Say that an organisation takes part no more")
    public RestResponse<DeploymentView> endParticipant(
            @RestPath String id, @RestPath String part, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(participants.end(id, part, RecordVersion.required(ifMatch), callers.get()));
    }

    @PUT
    @Path("{id}/cooperation")
    @RolesAllowed({Role.MINISTRY, Role.ADMIN})
    @Operation(
            operationId = "stateCooperation",
            summary = "State the frame of cooperation with the source that says so")
    public RestResponse<DeploymentView> stateCooperation(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull CooperationInput typed) {
        return answer(cooperating.state(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "confirmDeployment",
            summary = "Confirm that what is published is still so",
            description = "For a submitter of its ministry, once a year; the next day due is a year from today.")
    public RestResponse<DeploymentView> confirm(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(confirming.confirm(id, RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<DeploymentView> created(DeploymentView deployment) {
        return ResponseBuilder.<DeploymentView>created(
                        URI.create("/api/v1/deployments/" + deployment.head().id()))
                .entity(deployment)
                .header(HttpHeaders.ETAG, RecordVersion.etag(deployment.version()))
                .build();
    }

    private static RestResponse<DeploymentView> answer(DeploymentView deployment) {
        return ResponseBuilder.ok(deployment)
                .header(HttpHeaders.ETAG, RecordVersion.etag(deployment.version()))
                .build();
    }
}
