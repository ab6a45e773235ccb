package org.capacitycommons.catalog.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;

/** What curators have to look at. */
@Path("/api/v1/curation/unmatched-offers")
@Tag(name = "Curation")
@RolesAllowed({"admin", "auditor"})
class CurationResource {
    private final Offers offers;

    CurationResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @Operation(summary = "Offers of imports that fit no model")
    @APIResponse(responseCode = "200", description = "A page of offers")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    public Listing<PriceView> unmatched(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return offers.unmatched(cursor, Listing.limit(limit));
    }
}
