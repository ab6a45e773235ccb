package org.capacitycommons.portal.review;

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

import org.capacitycommons.portal.project.ProjectSummary;
import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Reviews, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ReviewsApi {

    @GET
    @Path("projects")
    Listing<ProjectSummary> queue(
            @RestQuery String view,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String risk,
            @RestQuery @Nullable String assignee,
            @RestQuery @Nullable Integer minAgeDays,
            @RestQuery String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("checklist")
    List<Review.Question> checklist();

    @GET
    @Path("projects/{id}/reviews")
    Listing<Review> reviews(@RestPath String id);

    @GET
    @Path("projects/{id}/reviews/{number}")
    Review review(@RestPath String id, @RestPath int number);

    @POST
    @Path("projects/{id}/reviews")
    Review take(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Take take);

    @PUT
    @Path("projects/{id}/reviews/{number}")
    Review save(@RestPath String id, @RestPath int number, @RestHeader("If-Match") String version, Notes notes);

    @POST
    @Path("projects/{id}/reviews/{number}/decision")
    Review decide(
            @RestPath String id,
            @RestPath int number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Decision decision);

    /** Nothing needs to be said to take a project. */
    record Take() {}

    record Notes(List<Verdict> checklist, List<Review.Comment> comments) {}

    record Verdict(String item, @Nullable String verdict, String note, Review.@Nullable Condition condition) {}

    record Decision(String decision, @Nullable String reason) {}
}
