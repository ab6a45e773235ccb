package org.capacitycommons.catalog.model;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.RequestId;

/** Models that admins take up themselves. At the path of the search: the two together are what can be done there. */
@Path("/api/v1")
@Tag(name = "Curation")
@RolesAllowed("admin")
class NewModelResource {
    private final ModelEdits edits;
    private final ModelViews views;
    private final Caller caller;
    private final RequestId requestId;

    NewModelResource(ModelEdits edits, ModelViews views, Caller caller, RequestId requestId) {
        this.edits = edits;
        this.views = views;
        this.caller = caller;
        this.requestId = requestId;
    }

    @POST
    @Path("models")
    @Idempotent
    @Operation(
            summary = "Create a model that no feed brings",
            description =
                    "Its id never changes. What is known of it is given as values, each with its source; feeds that"
                            + " name it later add to them.")
    @APIResponse(responseCode = "201", description = "Created; Location names it")
    @APIResponse(responseCode = "400", description = "No Idempotency-Key, or not JSON (application/problem+json)")
    @APIResponse(
            responseCode = "422",
            description = "A field is not acceptable, or the id is taken (application/problem+json)")
    public RestResponse<ModelView> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewModelRequest request) {
        ModelView made = views.of(edits.create(request, new Doer(caller.subject(), requestId.value())));
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/models/" + made.summary().id()))
                .header(HttpHeaders.ETAG, RecordVersion.etag(made.version()))
                .build();
    }
}
