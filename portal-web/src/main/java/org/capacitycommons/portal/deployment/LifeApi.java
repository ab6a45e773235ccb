package org.capacitycommons.portal.deployment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** What became of a deployment, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface LifeApi {

    @GET
    @Path("deployments/{id}/results")
    Listing<Life.Result> results(@RestPath String id, @RestQuery int limit);

    @GET
    @Path("deployments/{id}/milestones")
    Listing<Life.Milestone> milestones(@RestPath String id, @RestQuery int limit);

    @GET
    @Path("deployments/{id}/finances")
    Life.Sums sums(@RestPath String id);

    @GET
    @Path("deployments/{id}/finances/transactions")
    Listing<Life.Transaction> transactions(@RestPath String id, @RestQuery int limit);

    @GET
    @Path("deployments/{id}/documents")
    Listing<Life.Document> documents(@RestPath String id, @RestQuery int limit);

    @GET
    @Path("projects/{id}")
    Life.Plan plan(@RestPath String id);
}
