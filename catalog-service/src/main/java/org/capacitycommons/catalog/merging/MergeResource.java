package org.capacitycommons.catalog.merging;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.RequestId;

/** Merges duplicates. */
@Path("/api/v1/models/{ns}/{name}/merges")
@Tag(name = "Curation")
@RolesAllowed("admin")
class MergeResource {
    private final Merging merging;
    private final Caller caller;
    private final RequestId requestId;

    MergeResource(Merging merging, Caller caller, RequestId requestId) {
        this.merging = merging;
        this.caller = caller;
        this.requestId = requestId;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Merge a model into another that it is the same as",
            description =
                    "Offers, facts, revisions, names, evaluations and corrections move; the model goes, and its"
                            + " addresses lead to the other one for good. Cannot be undone: ask with dryRun first, which needs the"
                            + " same If-Match and changes nothing. Where both have something, the model that stays keeps its own.")
    @APIResponse(responseCode = "200", description = "What moved, or would")
    @APIResponse(responseCode = "400", description = "No Idempotency-Key, or not JSON (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile (application/problem+json)")
    @APIResponse(
            responseCode = "422",
            description = "The other one is unknown or the same, or no reason (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<MergeView> merge(
            @RestPath String ns,
            @RestPath String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MergeRequest request) {
        return ResponseBuilder.ok(merging.merge(
                        ns + "/" + name,
                        request,
                        RecordVersion.required(ifMatch),
                        new Doer(caller.subject(), requestId.value())))
                .build();
    }
}
