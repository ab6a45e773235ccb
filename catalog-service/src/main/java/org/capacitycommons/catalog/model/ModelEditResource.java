package org.capacitycommons.catalog.model;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.RequestId;

/** What admins write about a model. */
@Path("/api/v1/models/{ns}/{name}")
@Tag(name = "Curation")
@RolesAllowed("admin")
class ModelEditResource {
    private final ModelEdits edits;
    private final ModelViews views;
    private final Caller caller;
    private final RequestId requestId;

    ModelEditResource(ModelEdits edits, ModelViews views, Caller caller, RequestId requestId) {
        this.edits = edits;
        this.views = views;
        this.caller = caller;
        this.requestId = requestId;
    }

    @PUT
    @Operation(
            summary = "Change values of a model",
            description =
                    "Each with where it was read. They become curated values, which stand above those of all feeds;"
                            + " what the feeds say stays beside them. Values that are not named stay as they are, and a value of"
                            + " null gives a curated one up.")
    @APIResponse(responseCode = "200", description = "The model as it is now")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "A field cannot have that value (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<ModelView> edit(
            @RestPath String ns,
            @RestPath String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EditRequest request) {
        String id = ns + "/" + name;
        edits.edit(id, request, RecordVersion.required(ifMatch), doer());
        ModelView edited = views.of(id);
        return ResponseBuilder.ok(edited)
                .header(HttpHeaders.ETAG, RecordVersion.etag(edited.version()))
                .build();
    }

    private Doer doer() {
        return new Doer(caller.subject(), requestId.value());
    }
}
