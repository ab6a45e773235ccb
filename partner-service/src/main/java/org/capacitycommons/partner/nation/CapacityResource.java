package org.capacitycommons.partner.nation;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** How far a nation is in compute, data, skills and models, in its own judgement. */
@Path("/api/v1/nations/{code}/capacity")
class CapacityResource {
    private final Capacities capacities;
    private final CallerSource callers;

    CapacityResource(Capacities capacities, CallerSource callers) {
        this.capacities = capacities;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readCapacity", summary = "The capacity profile of a nation with its history")
    public List<CapacityView> read(@RestPath String code) {
        return capacities.of(code);
    }

    @PUT
    @Path("{dimension}")
    @RolesAllowed({Role.MINISTRY, Role.ADMIN})
    @Operation(
            operationId = "assessCapacity",
            summary = "Assess one dimension: compute, data, skills or models",
            description = "For ministries of the nation and administrators. The assessment before stays as history."
                    + " The audit trail of the organisation that assessed records it: for an administrator that of the"
                    + " administering body.")
    public RestResponse<CapacityView> assess(
            @RestPath String code,
            @RestPath String dimension,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull CapacityInput typed) {
        CapacityView assessed = capacities.assess(
                code, CapacityDimension.of(dimension), typed, RecordVersion.required(ifMatch), callers.get());
        return ResponseBuilder.ok(assessed)
                .header(HttpHeaders.ETAG, RecordVersion.etag(assessed.version()))
                .build();
    }
}
