package org.capacitycommons.portal.reporting;

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

/** Reports and incidents of a deployment, in the partner service. */
@Path("/api/v1/deployments/{id}")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ReportsApi {

    @GET
    @Path("reports")
    Listing<Report> reports(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("reports/{number}")
    Report report(@RestPath String id, @RestPath int number);

    @POST
    @Path("reports")
    Report create(@RestPath String id, @RestHeader("Idempotency-Key") String key, Report.Draft draft);

    @PUT
    @Path("reports/{number}")
    Report save(@RestPath String id, @RestPath int number, @RestHeader("If-Match") String version, Report.Draft draft);

    @POST
    @Path("reports/{number}/submission")
    Report submit(
            @RestPath String id,
            @RestPath int number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version);

    @GET
    @Path("incidents")
    Listing<Incident> incidents(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("incidents/{part}")
    Incident incident(@RestPath String id, @RestPath String part);

    @POST
    @Path("incidents")
    Incident reportIncident(@RestPath String id, @RestHeader("Idempotency-Key") String key, Incident.Told incident);

    @POST
    @Path("incidents/{part}/state")
    Incident moveIncident(
            @RestPath String id,
            @RestPath String part,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Incident.Step step);
}
