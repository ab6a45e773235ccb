package org.capacitycommons.catalog.model;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.http.RequestId;

/** Where sources disagree, and what admins decide. */
@Path("/api/v1/curation/disagreements")
@Tag(name = "Curation")
class DisagreementResource {
    private final FactDecisions decisions;
    private final Models models;
    private final Caller caller;
    private final RequestId requestId;

    DisagreementResource(FactDecisions decisions, Models models, Caller caller, RequestId requestId) {
        this.decisions = decisions;
        this.models = models;
        this.caller = caller;
        this.requestId = requestId;
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "Values on which sources disagree and nobody has decided, by model",
            description = "Also those where the sources say something else than when it was decided. All of a model"
                    + " stand on one page; a page may therefore be longer than the limit, and shorter where few models"
                    + " are in doubt: go on while next is given.")
    @APIResponse(responseCode = "200", description = "A page of disagreements")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    public OpenDisagreement.Page open(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return decisions.open(cursor, Listing.limit(limit), caller.isIn("admin") ? List.of("decide") : List.of());
    }

    @GET
    @Path("{ns}/{name}/{field}/decision")
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "What was decided about a value",
            description = "The ETag names the version of the decision, for If-Match. Before the first one it is v0.")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "404", description = "No such model, field or decision (application/problem+json)")
    public RestResponse<FactDecision> decision(@RestPath String ns, @RestPath String name, @RestPath String field) {
        return answer(decisions.decision(place(ns, name, field)).orElseThrow(Refusal::notFound));
    }

    @PUT
    @Path("{ns}/{name}/{field}/decision")
    @RolesAllowed("admin")
    @Operation(
            summary = "Decide which value is shown, or undo that",
            description = "The value becomes a curated one, which no import overrules. It comes back to the list when"
                    + " the sources say something else. Undone, what was shown before is shown again.")
    @APIResponse(responseCode = "200", description = "The decision as it is now")
    @APIResponse(
            responseCode = "404",
            description = "No such model or field, or nothing to undo (application/problem+json)")
    @APIResponse(responseCode = "409", description = "The value was edited since (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody decided meanwhile (application/problem+json)")
    @APIResponse(
            responseCode = "422",
            description = "No reason, or not a value of the field (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<FactDecision> decide(
            @RestPath String ns,
            @RestPath String name,
            @RestPath String field,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FactDecisionRequest request) {
        return answer(decisions.decide(
                place(ns, name, field),
                request,
                RecordVersion.required(ifMatch),
                new Doer(caller.subject(), requestId.value())));
    }

    private FactDecisions.Place place(String ns, String name, String field) {
        return new FactDecisions.Place(
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id(),
                FactField.named(field).filter(CuratedValue.EDITABLE::contains).orElseThrow(Refusal::notFound));
    }

    private static RestResponse<FactDecision> answer(FactDecision decision) {
        return ResponseBuilder.ok(decision)
                .header(HttpHeaders.ETAG, RecordVersion.etag(decision.version()))
                .build();
    }
}
