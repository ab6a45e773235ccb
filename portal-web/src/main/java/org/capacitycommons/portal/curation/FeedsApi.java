package org.capacitycommons.portal.curation;

import java.io.File;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Import runs and what they brought that fits no model, in the catalogue. */
@Path("/api/v1")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface FeedsApi {

    @GET
    @Path("imports")
    Listing<Run> runs(@RestQuery @Nullable String source, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("imports/{id}")
    Run run(@RestPath String id);

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Run start(
            @RestQuery String source,
            @RestQuery boolean acceptRejects,
            @RestQuery @Nullable String readOn,
            @RestHeader("Idempotency-Key") String key,
            File content);

    @POST
    @Path("imports/{id}/retry")
    Run retry(@RestPath String id, @RestQuery boolean acceptRejects, @RestHeader("Idempotency-Key") String key);

    @GET
    @Path("curation/unmatched-offers")
    Listing<Offer> unmatched(
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("curation/offers/{id}")
    CuratedOffer offer(@RestPath String id);

    @PUT
    @Path("curation/offers/{id}/decision")
    CuratedOffer decide(@RestPath String id, @RestHeader("If-Match") String version, OfferDecision decision);

    @GET
    @Path("models")
    Listing<Candidate> models(@RestQuery String q, @RestQuery int limit);

    record Run(
            String id,
            String source,
            String state,
            long bytesTotal,
            long bytesRead,
            long read,
            long added,
            long changed,
            long unchanged,
            long vanished,
            long rejected,
            long unmatched,
            List<Rejection> rejections,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String message,
            boolean acceptRejects,
            @Nullable String readOn,
            @Nullable String retryOf,
            boolean mayRetry) {}

    record Rejection(String place, String reason) {}

    record Offer(
            String id,
            Provider provider,
            String offerId,
            String name,
            @Nullable String input,
            @Nullable String output,
            String currency,
            String per,
            String since,
            String source,
            @Nullable String sourceUrl) {}

    record Provider(String id, String name) {}

    record CuratedOffer(
            Offer offer,
            String decision,
            @Nullable String modelId,
            @Nullable String reason,
            long version) {}

    record OfferDecision(
            String decision,
            @Nullable String modelId,
            @Nullable String reason) {}

    record Candidate(String id, String name) {}
}
