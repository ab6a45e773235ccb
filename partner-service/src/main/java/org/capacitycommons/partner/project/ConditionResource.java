package org.capacitycommons.partner.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The conditions of an approval; the project lists them. If-Match is the version of the condition. */
@Path("/api/v1/projects/{id}/conditions/{number}")
class ConditionResource {
    private final Conditions conditions;
    private final CallerSource callers;

    ConditionResource(Conditions conditions, CallerSource callers) {
        this.conditions = conditions;
        this.callers = callers;
    }

    @Schema(description = "How a condition is met.")
    record Evidence(
            @Schema(description = "1 to 4,000 characters; may name documents") @Nullable
            String evidence) {}

    @Schema(description = "Why evidence is not enough.")
    record EvidenceReturn(
            @Schema(description = "1 to 4,000 characters") @Nullable
            String reason) {}

    @POST
    @Path("evidence")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "sendEvidence", summary = "Say how a condition is met")
    public RestResponse<ConditionView> sendEvidence(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Evidence typed) {
        return answer(
                conditions.sendEvidence(id, number, typed.evidence(), RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("acceptance")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "acceptEvidence", summary = "Say that a condition is met")
    public RestResponse<ConditionView> accept(
            @RestPath String id, @RestPath int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(conditions.accept(id, number, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("return")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "returnEvidence", summary = "Say that evidence is not enough, and why")
    public RestResponse<ConditionView> giveBack(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull EvidenceReturn typed) {
        return answer(conditions.giveBack(id, number, typed.reason(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<ConditionView> answer(ConditionView condition) {
        return ResponseBuilder.ok(condition)
                .header(HttpHeaders.ETAG, RecordVersion.etag(condition.version()))
                .build();
    }
}
