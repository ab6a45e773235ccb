package org.capacitycommons.catalog.price;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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

import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** What providers ask. */
@Path("/api/v1/models/{ns}/{name}/prices")
@Tag(name = "Prices")
@PermitAll
class PriceResource {
    private final Offers offers;
    private final Models models;

    PriceResource(Offers offers, Models models) {
        this.offers = offers;
        this.models = models;
    }

    @GET
    @Operation(summary = "All offers of a model, also those that vanished, by provider")
    @APIResponse(responseCode = "200", description = "A page of offers")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<PriceView>> of(
            @RestPath String ns,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        String id =
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
        return ResponseBuilder.ok(offers.of(id, cursor, Listing.limit(limit)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
