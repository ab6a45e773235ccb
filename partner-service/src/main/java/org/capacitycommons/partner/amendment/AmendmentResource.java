package org.capacitycommons.partner.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Amendments of approved projects and published deployments, for their ministries and administrators. */
@Path("/api/v1/amendments")
class AmendmentResource {
    private final Amending amending;
    private final CallerSource callers;

    AmendmentResource(Amending amending, CallerSource callers) {
        this.amending = amending;
        this.callers = callers;
    }

    @Schema(description = "Why an amendment goes back.")
    record AmendmentReturn(
            @Schema(description = "1 to 2,000 characters") @Nullable
            String comment) {}

    @GET
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listAmendments", summary = "One's own amendments, or all; newest change first")
    public Listing<AmendmentSummary> list(
            @RestQuery @Nullable AmendmentState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return amending.page(state, cursor, limit, callers.get());
    }

    @GET
    @Path("{amendment}")
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readAmendment", summary = "One amendment with what it changes")
    public RestResponse<AmendmentView> read(@RestPath String amendment) {
        return answer(amending.one(amendment, callers.get()));
    }

    @PUT
    @Path("{amendment}")
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "saveAmendment",
            summary = "Save the changes anew",
            description = "They start from the record as it is now.")
    public RestResponse<AmendmentView> save(
            @RestPath String amendment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AmendmentInput typed) {
        return answer(amending.save(amendment, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{amendment}/submission")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "submitAmendment", summary = "Hand an amendment in; for a submitter")
    public RestResponse<AmendmentView> submit(
            @RestPath String amendment, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(amending.submit(amendment, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{amendment}/acceptance")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "acceptAmendment",
            summary = "Accept and apply an amendment",
            description = "For an administrator without a conflict of interest. Answers 412 with baseVersion and"
                    + " currentVersion when the record was changed since the amendment was saved.")
    public RestResponse<AmendmentView> accept(
            @RestPath String amendment, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(amending.accept(amendment, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{amendment}/return")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "returnAmendment", summary = "Give an amendment back and say why")
    public RestResponse<AmendmentView> giveBack(
            @RestPath String amendment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AmendmentReturn typed) {
        return answer(amending.giveBack(amendment, typed.comment(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<AmendmentView> answer(AmendmentView amendment) {
        return ResponseBuilder.ok(amendment)
                .header(HttpHeaders.ETAG, RecordVersion.etag(amendment.version()))
                .build();
    }
}
