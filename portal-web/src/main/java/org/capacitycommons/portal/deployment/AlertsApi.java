package org.capacitycommons.portal.deployment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Advisories that touch deployments, in the partner service. */
@Path("/api/v1/alerts")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface AlertsApi {

    @GET
    Listing<Deployments.OpenAlert> open();

    @GET
    @Path("{id}")
    Deployment.Alert alert(@RestPath String id);

    @POST
    @Path("{id}/acknowledgement")
    Deployment.Alert acknowledge(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Acknowledgement acknowledgement);

    record Acknowledgement(String response) {}
}
