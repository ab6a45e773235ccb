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
    private final PriceHistory history;
    private final PriceRanges ranges;
    private final Models models;

    PriceResource(Offers offers, PriceHistory history, PriceRanges ranges, Models models) {
        this.offers = offers;
        this.history = history;
        this.ranges = ranges;
        this.models = models;
    }

    @GET
    @Operation(
            summary = "All offers of a model, also those that vanished, by provider",
            description =
                    "What each provider asks, in US dollars for a million tokens or the unit that stands with it, with the"
                            + " first day of the price and the day it was last read. Null is not known, never zero.")
    @APIResponse(responseCode = "200", description = "A page of offers")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<PriceView>> of(
            @RestPath String ns,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return answer(offers.of(model(ns, name), cursor, Listing.limit(limit)));
    }

    /** Prices that moved, offers that vanished and came back. */
    @GET
    @Path("history")
    @Operation(
            summary = "How the prices of a model moved, newest first",
            description =
                    "One line for each price that was read of each offer, and one where an offer vanished. since is the"
                            + " first day a price was read, until the day it was first read otherwise. provider limits"
                            + " the list to one provider.")
    @APIResponse(responseCode = "200", description = "A page of the history")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<PriceChangeView>> history(
            @RestPath String ns,
            @RestPath String name,
            @RestQuery @Nullable String provider,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return answer(history.of(model(ns, name), provider, cursor, Listing.limit(limit)));
    }

    /** Lowest, middle and highest price by thing and unit. */
    @GET
    @Path("ranges")
    @Operation(
            summary = "The range of present prices by what is charged for and unit, with the day they were read",
            description = "Over paid offers that are present. Unlike units are never put together.")
    @APIResponse(responseCode = "200", description = "All ranges")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<PriceRangeView>> ranges(@RestPath String ns, @RestPath String name) {
        return answer(ranges.of(model(ns, name)));
    }

    private String model(String ns, String name) {
        return models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
    }

    private static <T> RestResponse<Listing<T>> answer(Listing<T> page) {
        return ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
