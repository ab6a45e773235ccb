package org.capacitycommons.catalog.price;

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

/** What curators have to look at among the offers, and what they decide. */
@Path("/api/v1/curation")
@Tag(name = "Curation")
class OfferCurationResource {
    private final Offers offers;
    private final OfferDecisions decisions;
    private final Caller caller;
    private final RequestId requestId;

    OfferCurationResource(Offers offers, OfferDecisions decisions, Caller caller, RequestId requestId) {
        this.offers = offers;
        this.decisions = decisions;
        this.caller = caller;
        this.requestId = requestId;
    }

    @GET
    @Path("unmatched-offers")
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "Offers of imports that fit no model and were not dismissed",
            description =
                    "source limits the list to one source, q to offers whose id, name or provider holds the text.")
    @APIResponse(responseCode = "200", description = "A page of offers")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    public Listing<PriceView> unmatched(
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return offers.unmatched(source, q, cursor, Listing.limit(limit));
    }

    @GET
    @Path("offers/{id}")
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "One offer and what was decided about it",
            description = "The ETag names the version of the decision, for If-Match; v0 where nobody has decided yet.")
    @APIResponse(responseCode = "200", description = "The offer")
    @APIResponse(responseCode = "404", description = "No such offer (application/problem+json)")
    public RestResponse<CuratedOfferView> one(@RestPath String id) {
        OfferKey key = OfferKey.of(id);
        return answer(key, decisions.of(key));
    }

    @PUT
    @Path("offers/{id}/decision")
    @RolesAllowed("admin")
    @Operation(
            summary = "Decide about an offer: assign it to a model, dismiss it, or leave it open again",
            description = "Imports keep to the decision. An offer that is open again waits for the next import.")
    @APIResponse(responseCode = "200", description = "The offer with the decision")
    @APIResponse(responseCode = "404", description = "No such offer (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody decided meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "No such model, or none named (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<CuratedOfferView> decide(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        OfferKey key = OfferKey.of(id);
        return answer(
                key,
                decisions.decide(
                        key, request, RecordVersion.required(ifMatch), new Doer(caller.subject(), requestId.value())));
    }

    private RestResponse<CuratedOfferView> answer(OfferKey key, OfferDecision decision) {
        PriceView offer = offers.withKey(key).orElseThrow(Refusal::notFound);
        return ResponseBuilder.ok(
                        CuratedOfferView.of(offer, decision, caller.isIn("admin") ? List.of("decide") : List.of()))
                .header(HttpHeaders.ETAG, RecordVersion.etag(decision.version()))
                .build();
    }
}
