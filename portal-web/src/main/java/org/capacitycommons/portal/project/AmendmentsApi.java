package org.capacitycommons.portal.project;

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

/** Changes to approved projects, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface AmendmentsApi {

    @GET
    @Path("amendments")
    Listing<Amendment.Summary> amendments(@RestQuery int limit);

    @GET
    @Path("amendments/{amendment}")
    Amendment amendment(@RestPath String amendment);

    @POST
    @Path("projects/{id}/amendments")
    Amendment create(@RestPath String id, @RestHeader("Idempotency-Key") String key, Amendment.Draft draft);

    @PUT
    @Path("amendments/{amendment}")
    Amendment save(@RestPath String amendment, @RestHeader("If-Match") String version, Amendment.Draft draft);

    @POST
    @Path("amendments/{amendment}/submission")
    Amendment submit(
            @RestPath String amendment,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version);
}
