package org.capacitycommons.catalog.correction;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;

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
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.http.RequestId;

/** Corrections: proposed by whoever is signed in, decided by admins. */
@Path("/api/v1/corrections")
@Tag(name = "Corrections")
class CorrectionResource {
    private final Corrections corrections;
    private final Proposing proposing;
    private final Deciding deciding;
    private final SecurityContext security;
    private final Caller caller;
    private final RequestId requestId;

    CorrectionResource(
            Corrections corrections,
            Proposing proposing,
            Deciding deciding,
            SecurityContext security,
            Caller caller,
            RequestId requestId) {
        this.corrections = corrections;
        this.proposing = proposing;
        this.deciding = deciding;
        this.security = security;
        this.caller = caller;
        this.requestId = requestId;
    }

    @GET
    @RolesAllowed({"ministry", "partner", "admin", "auditor"})
    @Operation(
            summary = "Corrections, newest first",
            description = "Admins and auditors see all of them, others their own. state limits the list to one state,"
                    + " mine=true to those that the caller proposed.")
    @APIResponse(responseCode = "200", description = "A page of corrections")
    @APIResponse(responseCode = "400", description = "A broken cursor, state or limit (application/problem+json)")
    public Listing<CorrectionView> all(
            @RestQuery @Nullable CorrectionState state,
            @RestQuery @DefaultValue("false") boolean mine,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return corrections.all(reader(), new Corrections.Asked(state, mine), cursor, Listing.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ministry", "partner", "admin", "auditor"})
    @Operation(
            summary = "One correction and what became of it",
            description = "may says what the caller can do with it; the ETag names its version, for If-Match.")
    @APIResponse(responseCode = "200", description = "The correction")
    @APIResponse(
            responseCode = "404",
            description = "No such correction, or somebody else's (application/problem+json)")
    public RestResponse<CorrectionView> one(@RestPath String id) {
        return answer(RestResponse.Status.OK, corrections.withId(id, reader()).orElseThrow(Refusal::notFound));
    }

    @POST
    @RolesAllowed({"ministry", "partner", "admin"})
    @Idempotent
    @Operation(
            summary = "Propose a change to a value of a model",
            description = "With where the value can be read. An admin accepts or declines it; nothing changes before."
                    + " One person may propose 20 within 24 hours unless the operator chose otherwise.")
    @APIResponse(responseCode = "201", description = "Taken; Location names it")
    @APIResponse(responseCode = "400", description = "No Idempotency-Key, or not JSON (application/problem+json)")
    @APIResponse(responseCode = "422", description = "A field is not acceptable (application/problem+json)")
    @APIResponse(responseCode = "429", description = "Too many in one day (application/problem+json)")
    public RestResponse<CorrectionView> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CorrectionRequest request) {
        CorrectionView proposed = proposing.propose(request, reader(), doer());
        return ResponseBuilder.create(RestResponse.Status.CREATED, proposed)
                .location(URI.create("/api/v1/corrections/" + proposed.id()))
                .header(HttpHeaders.ETAG, RecordVersion.etag(proposed.version()))
                .build();
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed("admin")
    @Idempotent
    @Operation(
            summary = "Accept a correction",
            description = "The model shows the value at once, as a curated one, above what other sources say.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such correction (application/problem+json)")
    @APIResponse(responseCode = "409", description = "It was decided already (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody moved it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "The value does not hold any more (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<CorrectionView> accept(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull DecisionRequest request) {
        return moved(id, CorrectionMoves.Move.ACCEPT, ifMatch, request);
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed("admin")
    @Idempotent
    @Operation(
            summary = "Decline a correction",
            description = "With a reason, which whoever proposed it reads. The model stays as it is.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such correction (application/problem+json)")
    @APIResponse(responseCode = "409", description = "It was decided already (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody moved it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "The reason is missing (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<CorrectionView> decline(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull DecisionRequest request) {
        return moved(id, CorrectionMoves.Move.DECLINE, ifMatch, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({"ministry", "partner", "admin"})
    @Idempotent
    @Operation(
            summary = "Take back a correction that one has proposed",
            description = "While it waits for a decision. It stays readable.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = "Somebody else proposed it (application/problem+json)")
    @APIResponse(
            responseCode = "404",
            description = "No such correction, or somebody else's (application/problem+json)")
    @APIResponse(responseCode = "409", description = "It was decided already (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody moved it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<CorrectionView> withdraw(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull DecisionRequest request) {
        return moved(id, CorrectionMoves.Move.WITHDRAW, ifMatch, request);
    }

    private RestResponse<CorrectionView> moved(
            String id, CorrectionMoves.Move move, @Nullable String ifMatch, DecisionRequest request) {
        Deciding.Asked asked = new Deciding.Asked(id, move, RecordVersion.required(ifMatch));
        return answer(RestResponse.Status.OK, deciding.move(asked, request, reader(), doer()));
    }

    private Reader reader() {
        boolean admin = security.isUserInRole("admin");
        return new Reader(caller.subject(), admin || security.isUserInRole("auditor"), admin);
    }

    private Doer doer() {
        return new Doer(caller.subject(), requestId.value());
    }

    private static RestResponse<CorrectionView> answer(RestResponse.Status status, CorrectionView correction) {
        return ResponseBuilder.create(status, correction)
                .header(HttpHeaders.ETAG, RecordVersion.etag(correction.version()))
                .build();
    }
}
