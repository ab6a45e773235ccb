package org.capacitycommons.partner.review;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Reviews of a project. */
@Path("/api/v1/projects/{id}/reviews")
class ReviewResource {
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final CallerSource callers;

    ReviewResource(Reviewing reviewing, Deciding deciding, CallerSource callers) {
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.callers = callers;
    }

    @Schema(description = "Nothing has to be said to take a project.")
    record Taking() {}

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "takeProject",
            summary = "Take a submitted project from the queue; If-Match is the project's")
    public RestResponse<ReviewView> take(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Taking nothing) {
        ReviewView review = reviewing.take(id, RecordVersion.required(ifMatch), callers.get());
        URI location = URI.create("/api/v1/projects/" + id + "/reviews/" + review.number());
        return ResponseBuilder.<ReviewView>created(location)
                .entity(review)
                .header(HttpHeaders.ETAG, RecordVersion.etag(review.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listReviews", summary = "Every review of a project")
    public Listing<ReviewView> list(@RestPath String id) {
        return Listing.whole(reviewing.all(id, callers.get()));
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readReview", summary = "One review; its ministry sees it without the reviewers' notes")
    public RestResponse<ReviewView> read(@RestPath String id, @RestPath int number) {
        return answer(reviewing.read(id, number, callers.get()));
    }

    @PUT
    @Path("{number}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "saveReview", summary = "Keep marks and comments, finished or not")
    public RestResponse<ReviewView> save(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ReviewNotes notes) {
        return answer(reviewing.save(id, number, notes, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{number}/decision")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "decideReview", summary = "Approve, reject, return, recuse, reassign or undo")
    public RestResponse<ReviewView> decide(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return answer(deciding.decide(id, number, request, RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<ReviewView> answer(ReviewView review) {
        return ResponseBuilder.ok(review)
                .header(HttpHeaders.ETAG, RecordVersion.etag(review.version()))
                .build();
    }
}
