package org.capacitycommons.portal.deployment;

import java.math.BigDecimal;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Deployments, in the partner service. */
@Path("/api/v1/deployments")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface DeploymentsApi {

    @GET
    Deployment.Found list(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String origin,
            @RestQuery @Nullable String model,
            @RestQuery boolean counts,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("{id}")
    Deployment deployment(@RestPath String id);

    @POST
    Deployment open(@RestHeader("Idempotency-Key") String key, Opening opening);

    @POST
    @Path("{id}/sites")
    Deployment addSite(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Site site);

    @POST
    @Path("{id}/model-uses")
    Deployment addModelUse(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            ModelUse use);

    @POST
    @Path("{id}/indicators")
    Deployment addIndicator(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Indicator indicator);

    @POST
    @Path("{id}/stage")
    Deployment move(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Move move);

    @POST
    @Path("{id}/participants")
    Deployment addParticipant(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Participant participant);

    @POST
    @Path("{id}/participants/{part}/end")
    Deployment endParticipant(
            @RestPath String id,
            @RestPath String part,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version);

    @PUT
    @Path("{id}/cooperation")
    Deployment stateCooperation(
            @RestPath String id, @RestHeader("If-Match") String version, CooperationStatement statement);

    @POST
    @Path("{id}/confirmation")
    Deployment confirm(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @GET
    @Path("{id}/go-live-reviews")
    Listing<Deployments.GoLiveReview> goLiveReviews(@RestPath String id);

    @POST
    @Path("{id}/go-live-reviews")
    Deployments.GoLiveReview requestGoLive(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @POST
    @Path("{id}/go-live-reviews/{number}/decision")
    Deployments.GoLiveReview decideGoLive(
            @RestPath String id,
            @RestPath int number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            GoLiveDecision decision);

    record Participant(String role, String name, @Nullable String ref) {}

    record GoLiveDecision(String decision, @Nullable String reason) {}

    record Opening(String project) {}

    /** Null for a point is a place that is told by its name only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Site(
            String name,
            String precision,
            @Nullable Point point,
            @Nullable Boolean unusualPlaceConfirmed) {}

    /** As GeoJSON has it: the longitude first. */
    record Point(String type, List<BigDecimal> coordinates) {}

    record ModelUse(
            String model,
            String revision,
            @Nullable String upstreamCommit,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            String since) {}

    record Indicator(
            String name,
            String unit,
            String howMeasured,
            Baseline baseline,
            Target target,
            String frequency,
            @Nullable String measure,
            @Nullable Boolean ascending,
            @Nullable List<Dimension> disaggregation) {}

    record Dimension(String name, List<String> categories, String rule) {}

    /** Null stands for what nobody knows. */
    record CooperationStatement(
            @Nullable String cooperation, @Nullable String source) {}

    record Baseline(
            @Nullable String value, boolean known, @Nullable String on) {}

    record Target(String value, String on) {}

    record Move(String to, @Nullable String reason) {}
}
