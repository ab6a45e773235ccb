package org.capacitycommons.portal.support;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Support offers, needs and matches, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface SupportApi {

    @GET
    @Path("offers")
    Listing<Offer> offers(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("offers/{id}")
    Offer offer(@RestPath String id);

    @POST
    @Path("offers")
    Offer draft(@RestHeader("Idempotency-Key") String key, NewOffer offer);

    @PUT
    @Path("offers/{id}")
    Offer change(@RestPath String id, @RestHeader("If-Match") String version, NewOffer offer);

    @POST
    @Path("offers/{id}/publication")
    Offer publish(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @POST
    @Path("offers/{id}/closure")
    Offer close(@RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @GET
    @Path("offers/{id}/suggestions")
    List<NeedSuggestion> needsFor(@RestPath String id);

    @GET
    @Path("projects/{id}/suggestions")
    List<OfferSuggestion> offersFor(@RestPath String id);

    @GET
    @Path("needs")
    Listing<Need> needs(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("matches")
    Listing<Match> matches(@RestQuery @Nullable String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("matches/{id}")
    Match match(@RestPath String id);

    @POST
    @Path("matches")
    Match propose(@RestHeader("Idempotency-Key") String key, NewMatch match);

    @POST
    @Path("matches/{id}/state")
    Match move(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Move move);

    /** An offer as somebody typed it. */
    record NewOffer(
            @Nullable String kind,
            String title,
            String text,
            String capacity,
            @Nullable String currency,
            List<String> nations,
            List<String> sectors,
            List<String> languages,
            String openUntil) {}

    record NewMatch(String project, @Nullable Integer need, String offer, String quantity, String message) {}

    record Move(String to, @Nullable String reason) {}
}
