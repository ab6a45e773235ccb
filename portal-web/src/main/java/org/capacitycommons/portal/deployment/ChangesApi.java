package org.capacitycommons.portal.deployment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Changes to published deployments, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ChangesApi {

    @GET
    @Path("amendments")
    Listing<DeploymentChange.Summary> changes(@RestQuery int limit);

    @GET
    @Path("amendments/{id}")
    DeploymentChange change(@RestPath String id);

    @POST
    @Path("deployments/{id}/amendments")
    DeploymentChange begin(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, DeploymentChange.Draft draft);

    @PUT
    @Path("amendments/{id}")
    DeploymentChange save(@RestPath String id, @RestHeader("If-Match") String version, DeploymentChange.Draft draft);

    @POST
    @Path("amendments/{id}/submission")
    DeploymentChange submit(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);
}
