package org.capacitycommons.partner.advisory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Alerts: an advisory on a deployment that runs an affected revision. */
@Path("/api/v1/alerts")
class AlertResource {
    private final Alerts alerts;
    private final Acknowledging acknowledging;
    private final CallerSource callers;

    AlertResource(Alerts alerts, Acknowledging acknowledging, CallerSource callers) {
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.callers = callers;
    }

    @Schema(description = "What the ministry says to an alert.")
    record Acknowledgement(
            @Schema(description = "What it will do, up to 2,000 characters; published with the deployment") @Nullable
            String response) {}

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR, Role.MINISTRY})
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts by state, the longest waiting first: all for administrators, its own for a ministry")
    public Listing<AlertView> list(
            @RestQuery @DefaultValue("OPEN") @Parameter(description = "OPEN, ACKNOWLEDGED or CLEARED") String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return alerts.page(
                AlertState.of(state),
                cursor,
                Listing.limit(limit),
                callers.get().scope());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readAlert", summary = "One alert; as visible as its deployment")
    public RestResponse<AlertView> read(@RestPath String id) {
        return answer(alerts.required(id, callers.get().scope()));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say what will be done about it",
            description = "For the ministry of the deployment. A severe alert that nobody acknowledges for seven days "
                    + "is proposed to administrators for suspension.")
    public RestResponse<AlertView> acknowledge(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Acknowledgement typed) {
        return answer(acknowledging.acknowledge(id, typed.response(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<AlertView> answer(AlertView alert) {
        return ResponseBuilder.ok(alert)
                .header(HttpHeaders.ETAG, RecordVersion.etag(alert.version()))
                .build();
    }
}
