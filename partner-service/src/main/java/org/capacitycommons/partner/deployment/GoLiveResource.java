package org.capacitycommons.partner.deployment;

import java.net.URI;

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
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Go-live reviews, for the ministry of a deployment, its matched partners and administrators. */
@Path("/api/v1/deployments/{id}/go-live-reviews")
class GoLiveResource {
    private final GoLive goLive;
    private final CallerSource callers;

    GoLiveResource(GoLive goLive, CallerSource callers) {
        this.goLive = goLive;
        this.callers = callers;
    }

    @Schema(description = "What happens with a go-live review.")
    record GoLiveDecision(
            @NotNull GoLiveMoves.Action decision,

            @Schema(description = "1 to 2,000 characters; required for REFUSE") @Nullable
            String reason) {}

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listGoLiveReviews", summary = "Go-live reviews of a deployment, newest first")
    public Listing<GoLiveReviewView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return goLive.page(id, new Parts.Page(cursor, limit), callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "requestGoLive",
            summary = "Ask that a pilot goes live",
            description = "For a submitter of its ministry. If-Match is the version of the deployment. Answers 409"
                    + " guard-not-met until a progress report is accepted, no severe incident is open and every"
                    + " condition of the approval is met.")
    public RestResponse<GoLiveReviewView> request(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        GoLiveReviewView review = goLive.request(id, RecordVersion.required(ifMatch), callers.get());
        return ResponseBuilder.<GoLiveReviewView>created(
                        URI.create("/api/v1/deployments/" + id + "/go-live-reviews/" + review.number()))
                .entity(review)
                .header(HttpHeaders.ETAG, RecordVersion.etag(review.version()))
                .build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readGoLiveReview", summary = "One go-live review")
    public RestResponse<GoLiveReviewView> read(@RestPath String id, @RestPath int number) {
        return answer(goLive.one(id, number, callers.get()));
    }

    @POST
    @Path("{number}/decision")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.ADMIN})
    @Operation(
            operationId = "decideGoLive",
            summary = "Grant, refuse or withdraw",
            description = "GRANT and REFUSE are for an administrator without a conflict of interest; GRANT moves the"
                    + " deployment to OPERATIONAL in the same step. WITHDRAW is for a submitter of its ministry."
                    + " If-Match is the version of the review.")
    public RestResponse<GoLiveReviewView> decide(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GoLiveDecision typed) {
        return answer(goLive.move(
                id, number, typed.decision(), typed.reason(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<GoLiveReviewView> answer(GoLiveReviewView review) {
        return ResponseBuilder.ok(review)
                .header(HttpHeaders.ETAG, RecordVersion.etag(review.version()))
                .build();
    }
}
