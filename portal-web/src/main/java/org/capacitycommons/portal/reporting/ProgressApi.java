package org.capacitycommons.portal.reporting;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Results, milestones, money and documents of a deployment, in the partner service. */
@Path("/api/v1/deployments/{id}")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ProgressApi {

    @GET
    @Path("results")
    Listing<Progress.Result> results(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("results")
    Progress.Result addResult(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, Progress.NewResult result);

    @GET
    @Path("milestones")
    Listing<Progress.Milestone> milestones(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("milestones/{part}")
    Progress.Milestone milestone(@RestPath String id, @RestPath String part);

    @POST
    @Path("milestones")
    Progress.Milestone addMilestone(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, Progress.NewMilestone milestone);

    @PUT
    @Path("milestones/{part}")
    Progress.Milestone saveMilestone(
            @RestPath String id,
            @RestPath String part,
            @RestHeader("If-Match") String version,
            Progress.NewMilestone milestone);

    @GET
    @Path("finances")
    Progress.Sums sums(@RestPath String id);

    @GET
    @Path("finances/transactions")
    Listing<Progress.Transaction> transactions(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("finances/transactions")
    Progress.Transaction addTransaction(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, Progress.NewTransaction transaction);

    @GET
    @Path("finances/budget")
    Listing<Progress.BudgetLine> budget(@RestPath String id, @RestQuery int limit);

    @POST
    @Path("finances/budget")
    Progress.BudgetLine addBudgetLine(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, Progress.NewBudgetLine line);

    @GET
    @Path("documents")
    Listing<Progress.Document> documents(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("documents")
    Progress.Document addLink(@RestPath String id, @RestHeader("Idempotency-Key") String key, Progress.NewLink link);

    @POST
    @Path("documents/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Progress.Document addFile(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestQuery String title,
            @RestQuery String language,
            @RestQuery String category,
            @RestQuery String audience,
            byte[] content);

    @GET
    @Path("documents/{part}/content")
    RestResponse<byte[]> content(@RestPath String id, @RestPath String part);

    @POST
    @Path("documents/{part}/end")
    Progress.Document endDocument(
            @RestPath String id, @RestPath String part, @RestHeader("Idempotency-Key") String key);
}
