package org.capacitycommons.partner.support;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Support offers: open ones for everybody, drafts for their partner. */
@Path("/api/v1/offers")
class SupportOfferResource {
    private final Offering offering;
    private final CallerSource callers;

    SupportOfferResource(Offering offering, CallerSource callers) {
        this.offering = offering;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSupportOffers", summary = "What partners offer, the newest first")
    public Listing<SupportOfferView> list(@BeanParam SupportOfferQuery query) {
        return offering.page(query, callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.PARTNER)
    @Operation(operationId = "createSupportOffer", summary = "Draft an offer; nobody else sees it yet")
    public RestResponse<SupportOfferView> create(@NotNull SupportOfferInput typed) {
        SupportOfferView offer = offering.draft(typed, callers.get());
        return ResponseBuilder.<SupportOfferView>created(URI.create("/api/v1/offers/" + offer.id()))
                .entity(offer)
                .header(HttpHeaders.ETAG, RecordVersion.etag(offer.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readSupportOffer", summary = "One offer")
    public RestResponse<SupportOfferView> read(@RestPath String id) {
        return answer(offering.read(id, callers.get()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.PARTNER)
    @Operation(
            operationId = "changeSupportOffer",
            summary = "Change an offer; what accepted matches rely on stays covered")
    public RestResponse<SupportOfferView> change(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull SupportOfferInput typed) {
        return answer(offering.change(id, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @RolesAllowed(Role.PARTNER)
    @Operation(operationId = "publishSupportOffer", summary = "Open a draft for everybody")
    public RestResponse<SupportOfferView> publish(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(offering.publish(id, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/closure")
    @Idempotent
    @RolesAllowed(Role.PARTNER)
    @Operation(operationId = "closeSupportOffer", summary = "Close an open offer; accepted matches stand")
    public RestResponse<SupportOfferView> close(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(offering.close(id, RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<SupportOfferView> answer(SupportOfferView offer) {
        return ResponseBuilder.ok(offer)
                .header(HttpHeaders.ETAG, RecordVersion.etag(offer.version()))
                .build();
    }
}
